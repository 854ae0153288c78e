using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Bring a hardware feature from one state to enabled. From unknown it says how to find out whether it is enabled.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="From">The state that it is in.</param>
/// <param name="Advice">How, in the catalogue's words; null when the catalogue does not say.</param>
public sealed record EnableFeature(FeatureId Feature, FeatureState From, string? Advice) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => From is FeatureState.Disabled or FeatureState.Masked ? FixKind.ChangeSetting : FixKind.ChangeHardware;

    /// <summary>Where products keep what is to be changed; empty when the advice says all.</summary>
    public ValueList<SettingPlaces> Places { get; init; }
}
