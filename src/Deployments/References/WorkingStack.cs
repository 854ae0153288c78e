using Deployments.Collections;
using Deployments.Stacks;

namespace Deployments.References;

/// <summary>The nearest stack that works in the place of one that cannot. Immutable and thread-safe.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Reason">Why the other cannot work, and how this one does what it was for.</param>
/// <param name="Sources">The sources of the reason; at least one.</param>
public sealed record WorkingStack(Stack Stack, string Reason, ValueList<string> Sources);
