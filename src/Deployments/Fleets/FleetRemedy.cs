using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>What to do about a cause, and on which machines.</summary>
/// <param name="Change">What to do.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
public sealed record FleetRemedy(Change Change, string? Source)
{
    /// <summary>What to do, starting with a verb.</summary>
    public string Text => (Language ?? English.BuiltIn).Text(Change);

    /// <summary>What kind of change it is; null for advice on how to learn a fact that is not known.</summary>
    public FixKind? Kind => Outcome is null ? null : Change.Kind;

    /// <summary>The worst verdict on these machines after the change, which was tried on each; null for advice on how to learn a fact that is not known.</summary>
    public Verdict? Outcome { get; init; }

    /// <summary>Where products keep what is to be changed; empty when the text says all.</summary>
    public ValueList<SettingPlaces> Places => Change is EnableFeature feature ? feature.Places : [];

    /// <summary>The machines that it is for.</summary>
    public ValueList<MachineGroup> Groups { get; init; }

    /// <summary>How many machines it is for.</summary>
    public int Machines => MachineCount.Of(Groups);

    internal English? Language { get; init; }
}
