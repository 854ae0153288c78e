using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>A hardware feature that a component offers to the guests of its group.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="When">The condition on the host; null without one.</param>
public sealed record GuestProvision(FeatureId Feature, Condition? When = null);
