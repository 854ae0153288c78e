using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Policies;

/// <summary>A stack as policies see it: complete, and judged by the rules of the catalogue. Immutable.</summary>
public sealed record JudgedStack
{
    /// <summary>The knowledge that it was judged by, with the rules of the policies.</summary>
    public required Catalog Catalog { get; init; }

    /// <summary>The stack: with what was assumed, and with its hardware in every physical group where that is known.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    /// <summary>The components that the completer added.</summary>
    public ValueList<Assumption> Assumed { get; init; }

    /// <summary>The verdict of the catalogue's rules, with the waivers of the stack.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The findings of the catalogue's rules, waived ones too.</summary>
    public ValueList<Finding> Findings { get; init; }
}
