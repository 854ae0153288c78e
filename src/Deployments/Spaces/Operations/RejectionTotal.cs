namespace Deployments.Spaces.Operations;

/// <summary>How many choices of a space are rejected for a cause. Immutable.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Rejected">The choices that have it among their root causes; one may have several.</param>
/// <param name="RejectedForThisAlone">The choices that have no other root cause.</param>
public sealed record RejectionTotal(RejectionCause Cause, int Rejected, int RejectedForThisAlone);
