using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component provides a capability only under a condition.</summary>
/// <param name="Provider">The component.</param>
/// <param name="Capability">The capability.</param>
/// <param name="Condition">The condition.</param>
public sealed record ProvidedOnlyWith(ComponentId Provider, CapabilityId Capability, Condition Condition) : Reason;
