using Deployments.Changes;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>A feature of a machine that is to be switched on, and how.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="State">Its present state: switched off, or hidden by the hypervisor below.</param>
/// <param name="Change">The change to make on that machine.</param>
/// <param name="Source">The source of the advice, or null.</param>
public sealed record Setting(FeatureId Feature, FeatureState State, Change Change, string? Source)
{
    /// <summary>The change in English, starting with a verb.</summary>
    public string Text => (Language ?? English.BuiltIn).Text(Change);

    /// <summary>The locations of the setting in the menus and files of products; empty when the text suffices.</summary>
    public ValueList<SettingPlaces> Places => Change is EnableFeature feature ? feature.Places : [];

    internal English? Language { get; init; }
}
