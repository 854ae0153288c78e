using System.Diagnostics;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Findings;

/// <summary>A change that was applied to a copy of the stack or its hardware, judged, and found to help.</summary>
/// <param name="Change">The change.</param>
/// <param name="Outcome">The verdict on the changed stack.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
[DebuggerDisplay("{Text,nq} (then {Outcome})")]
public sealed record Fix(Change Change, Verdict Outcome, string? Source = null)
{
    /// <summary>The changed stack.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The changed hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    /// <summary>What to do, starting with a verb.</summary>
    public string Text => (Language ?? English.BuiltIn).Text(Change);

    /// <summary>What kind of change it is.</summary>
    public FixKind Kind => Change.Kind;

    /// <summary>The components that are to be added.</summary>
    public ValueList<ComponentId> Adds => Change.Adds;

    /// <summary>The components that are to be removed.</summary>
    public ValueList<ComponentId> Removes => Change.Removes;

    internal Tally After { get; init; }

    internal English? Language { get; init; }
}
