using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A hardware feature is not enabled on a machine.</summary>
/// <param name="Dependent">Who depends on it.</param>
/// <param name="Id">The feature.</param>
/// <param name="State">What the machine's profile says of it.</param>
public sealed record FeatureOff(Dependent Dependent, FeatureId Id, FeatureState State) : Cause
{
    internal override CapabilityId? Capability => Dependent.Workload;

    internal override FeatureId? Feature => Id;
}
