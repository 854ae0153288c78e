using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>A hardware feature that a component offers to the guests of its group.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="When">What must hold on the host; null when nothing must.</param>
public sealed record GuestProvision(FeatureId Feature, Condition? When = null);
