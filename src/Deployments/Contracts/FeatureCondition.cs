using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the feature is enabled on the group's hardware; in a guest group, when the host offers it to guests.</summary>
/// <param name="Id">The feature.</param>
public sealed record FeatureCondition(FeatureId Id) : Condition;
