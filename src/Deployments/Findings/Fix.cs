using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>A change that was applied to a copy of the stack or its hardware, checked, and found to make things better.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Text">What to do, starting with a verb.</param>
/// <param name="Outcome">The verdict on the changed stack.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
public sealed record Fix(FixKind Kind, string Text, Verdict Outcome, string? Source = null)
{
    /// <summary>The changed stack.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The changed hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    internal Tally After { get; init; }

    /// <summary>The components that are to be added.</summary>
    public ValueList<ComponentId> Adds { get; init; }

    /// <summary>The components that are to be removed.</summary>
    public ValueList<ComponentId> Removes { get; init; }
}
