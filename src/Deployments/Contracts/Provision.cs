using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>A capability that a component provides while it works.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Reach">The groups that can use it; null for the capability's own reach.</param>
/// <param name="When">An additional condition; null without one.</param>
public sealed record Provision(CapabilityId Capability, Reach? Reach = null, Condition? When = null);
