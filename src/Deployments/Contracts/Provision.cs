using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>A capability that a component provides while it works.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Reach">Where it can be used; null for the capability's own reach.</param>
/// <param name="When">What must hold in addition; null when nothing must.</param>
public sealed record Provision(CapabilityId Capability, Reach? Reach = null, Condition? When = null);
