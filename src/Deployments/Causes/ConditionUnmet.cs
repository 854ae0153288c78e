using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A condition does not hold: no component or hardware within reach meets it.</summary>
/// <param name="Dependent">Who depends on it.</param>
/// <param name="Condition">The condition.</param>
public sealed record ConditionUnmet(Dependent Dependent, Condition Condition) : Cause
{
    internal override CapabilityId? Capability => (Condition as CapabilityCondition)?.Id ?? Dependent.Workload;
}
