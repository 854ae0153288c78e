using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>Machines lack a feature, whoever needs it.</summary>
/// <param name="Id">The feature.</param>
/// <param name="State">What their profiles say of it.</param>
public sealed record FeatureLacking(FeatureId Id, FeatureState State) : Cause
{
    internal override FeatureId? Feature => Id;
}
