using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>A capability that a component provides while it works.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Reach">How far it carries; null means the capability's own reach.</param>
/// <param name="When">What must hold besides; null means nothing.</param>
public sealed record Provision(CapabilityId Capability, Reach? Reach = null, Condition? When = null);
