using Deployments.Collections;
using Deployments.Findings;

namespace Deployments.Spaces.Rejecting;

/// <summary>A choice of a space that is not a valid stack, with its causes. Immutable.</summary>
/// <param name="Choice">For each variable of the space the index of its value.</param>
/// <param name="Verdict">The verdict on the stack; valid where only the space's own condition excludes it.</param>
/// <param name="Causes">The root causes; at least one.</param>
public sealed record Rejection(ValueList<byte> Choice, Verdict Verdict, ValueList<RejectionCause> Causes);
