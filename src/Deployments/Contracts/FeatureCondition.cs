using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the group's hardware has the feature, switched on; in a guest group, when its host passes it on.</summary>
/// <param name="Id">The feature.</param>
public sealed record FeatureCondition(FeatureId Id) : Condition;
