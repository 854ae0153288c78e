using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>A change that removes a cause, with the machines to make it on.</summary>
/// <param name="Change">The change.</param>
/// <param name="Source">The source of the advice, or null.</param>
public sealed record FleetRemedy(Change Change, string? Source)
{
    /// <summary>The change in English, starting with a verb.</summary>
    public string Text => (Language ?? English.BuiltIn).Text(Change);

    /// <summary>The kind of the change; null for advice on how to learn a fact that is not known.</summary>
    public FixKind? Kind => Outcome is null ? null : Change.Kind;

    /// <summary>
    /// The worst verdict on these machines after the change, which was tried on each; null for advice on how to learn a fact that is not known.
    /// </summary>
    public Verdict? Outcome { get; init; }

    /// <summary>The locations of the setting in the menus and files of products; empty when the text suffices.</summary>
    public ValueList<SettingPlaces> Places => Change is EnableFeature feature ? feature.Places : [];

    /// <summary>The machines that it is for.</summary>
    public ValueList<MachineGroup> Groups { get; init; }

    /// <summary>The number of machines that it is for.</summary>
    public int Machines => MachineCount.Of(Groups);

    internal English? Language { get; init; }
}
