using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Fleets;

/// <summary>A feature of a machine that is to be switched on, and how.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="State">What it is now: switched off, or hidden by the hypervisor below.</param>
/// <param name="Text">What to do on that machine, starting with a verb.</param>
/// <param name="Source">Where the advice comes from, or null.</param>
public sealed record Setting(FeatureId Feature, FeatureState State, string Text, string? Source)
{
    /// <summary>Where products keep what is to be changed; empty when the text says all.</summary>
    public ValueList<SettingPlaces> Places { get; init; }
}
