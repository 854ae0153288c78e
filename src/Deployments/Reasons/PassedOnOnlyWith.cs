using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component passes a hardware feature on to its virtual machines only under a condition.</summary>
/// <param name="Host">The component.</param>
/// <param name="Feature">The feature.</param>
/// <param name="Condition">The condition.</param>
public sealed record PassedOnOnlyWith(ComponentId Host, FeatureId Feature, Condition Condition) : Reason;
