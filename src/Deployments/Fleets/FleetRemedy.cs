using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;

namespace Deployments.Fleets;

/// <summary>What to do about a cause, and on which machines.</summary>
/// <param name="Text">What to do, starting with a verb.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
public sealed record FleetRemedy(string Text, string? Source)
{
    /// <summary>What kind of change it is; null for advice on how to learn a fact that is not known.</summary>
    public FixKind? Kind { get; init; }

    /// <summary>The worst verdict on these machines after the change, which was tried on each; null for advice on how to learn a fact that is not known.</summary>
    public Verdict? Outcome { get; init; }

    /// <summary>Where products keep what is to be changed; empty when the text says all.</summary>
    public ValueList<SettingPlaces> Places { get; init; }

    /// <summary>The machines that it is for.</summary>
    public ValueList<MachineGroup> Groups { get; init; }

    /// <summary>How many machines it is for.</summary>
    public int Machines => MachineCount.Of(Groups);
}
