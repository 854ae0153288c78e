using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>It is not known whether machines meet a condition.</summary>
/// <param name="Condition">The condition, on one hardware fact.</param>
/// <param name="Instead">Conditions of which any would do in its place.</param>
public sealed record FactUnknown(Condition Condition, ValueList<Condition> Instead) : Cause
{
    internal override FeatureId? Feature => (Condition as FeatureCondition)?.Id;
}
