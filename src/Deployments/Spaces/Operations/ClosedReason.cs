using Deployments.Collections;

namespace Deployments.Spaces.Operations;

/// <summary>Why a value can no longer be taken. Immutable.</summary>
/// <param name="Conflicts">The smallest set of choices found with which it cannot go, as <c>variable = value</c>; empty when no stack of the space has the value.</param>
/// <param name="Because">What the rules engine says of these choices alone.</param>
public sealed record ClosedReason(ValueList<string> Conflicts, ValueList<string> Because);
