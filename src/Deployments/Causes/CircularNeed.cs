using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A condition could only be met by something that itself rests on who depends on it.</summary>
/// <param name="Dependent">Who depends on it.</param>
/// <param name="Condition">The condition.</param>
public sealed record CircularNeed(Dependent Dependent, Condition Condition) : Cause
{
    internal override CapabilityId? Capability => (Condition as CapabilityCondition)?.Id ?? Dependent.Workload;

    internal override FeatureId? Feature => (Condition as FeatureCondition)?.Id;
}
