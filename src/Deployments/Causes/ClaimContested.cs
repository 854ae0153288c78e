using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>Several components take something of which a machine has only one.</summary>
/// <param name="Claim">What they take.</param>
/// <param name="Claimants">The components.</param>
public sealed record ClaimContested(ClaimId Claim, ValueList<ComponentId> Claimants) : Cause;
