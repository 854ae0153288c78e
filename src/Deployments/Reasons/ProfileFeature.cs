using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>The state of a feature, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Feature">The feature.</param>
/// <param name="State">Its state.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileFeature(string Profile, FeatureId Feature, FeatureState State, string? Origin) : ProfileFact(Profile, Origin);
