using Deployments.Causes;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>A component's contract as bit masks.</summary>
internal sealed class CompiledComponent
{
    public required int Index { get; init; }

    public required Component Source { get; init; }

    /// <summary>Position in an order in which what a component needs comes before it.</summary>
    public required int Rank { get; init; }

    /// <summary>The condition under which the component works, and its effects that need no further condition.</summary>
    public required Implication Works { get; init; }

    /// <summary>The effects that need further conditions.</summary>
    public required Implication[] Conditional { get; init; }

    /// <summary>The exclusive resources that it takes, one bit each.</summary>
    public required ulong Claims { get; init; }

    /// <summary>The rules that this component triggers, alone or with others.</summary>
    public List<CompiledRule> Rules { get; } = [];

    public byte Architectures => Source.Architectures.Bits;

    public bool AnyGuestArchitecture => Source.Guests is { AnyArchitecture: true };

    /// <summary>What its minimum is the size of.</summary>
    public MinimumScope Scope { get; init; }

    /// <summary>Its minimum size; 0 where none is stated.</summary>
    public MachineSize Size { get; init; }

    public int Nodes { get; init; }
}
