using Deployments.Contracts;

namespace Deployments.Assumptions;

/// <summary>A condition with what can bring it about. Immutable.</summary>
internal sealed class PlannedCondition
{
    public required Condition Source { get; init; }

    /// <summary>The parts of a combined condition; empty for a leaf.</summary>
    public PlannedCondition[] Parts { get; init; } = [];

    /// <summary>How many parts must hold.</summary>
    public int Least { get; init; }

    /// <summary>The components that can make a leaf hold; for a fact about hardware there is none.</summary>
    public PlannedProvider[] Providers { get; init; } = [];

    /// <summary>The components that are taken for granted as providers of a leaf, the most usual first.</summary>
    public int[] Usual { get; init; } = [];

    /// <summary>The architectures that a leaf accepts; 0 when it does not ask.</summary>
    public byte Architectures { get; init; }

    /// <summary>The architectures on which filling always makes it hold, whichever way it is filled.</summary>
    public byte FilledOn { get; init; }

    /// <summary>True when additions can help it to hold.</summary>
    public bool CanBeFilled { get; init; }

    /// <summary>True when a system container meets it by what the group that holds it has.</summary>
    public bool CrossesContainers { get; init; }

    /// <summary>True when it asks for a component by name.</summary>
    public bool IsByName { get; init; }

    /// <summary>True when it asks about hardware alone, which no component can bring about.</summary>
    public bool IsHardware { get; init; }
}
