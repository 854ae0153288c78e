using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when a working component within reach provides the capability.</summary>
/// <param name="Id">The capability.</param>
/// <param name="Reach">The groups that may provide it; null for the capability's own reach.</param>
public sealed record CapabilityCondition(CapabilityId Id, Reach? Reach) : Condition;
