using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>Virtual machines do not get a hardware feature from their host.</summary>
/// <param name="Dependent">Who depends on it.</param>
/// <param name="Id">The feature.</param>
/// <param name="Guests">The name of the group of virtual machines.</param>
public sealed record FeatureNotPassedOn(Dependent Dependent, FeatureId Id, string Guests) : Cause
{
    internal override CapabilityId? Capability => Dependent.Workload;

    internal override FeatureId? Feature => Id;
}
