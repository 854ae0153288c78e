using Deployments.Changes;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>A feature of a machine that is to be switched on, and how.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="State">Its present state: switched off, or hidden by the hypervisor below.</param>
/// <param name="Change">What to do on that machine.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
public sealed record Setting(FeatureId Feature, FeatureState State, Change Change, string? Source)
{
    /// <summary>What to do on that machine, starting with a verb.</summary>
    public string Text => (Language ?? English.BuiltIn).Text(Change);

    /// <summary>Where products keep what is to be changed; empty when the text says all.</summary>
    public ValueList<SettingPlaces> Places => Change is EnableFeature feature ? feature.Places : [];

    internal English? Language { get; init; }
}
