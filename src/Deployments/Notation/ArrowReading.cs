using Deployments.Collections;
using Deployments.Stacks;

namespace Deployments.Notation;

/// <summary>The stacks of an arrow string, and how they were read. Immutable.</summary>
/// <param name="Stacks">One stack for each combination of alternatives; one when the string has none.</param>
/// <param name="Details">Words that name nothing in the catalogue: in parentheses, versions, a title before a colon, what is said to be absent. They have no
/// bearing on the stack.</param>
/// <param name="Notes">What the string leaves open and how it was taken, one sentence each: which component is read as running in a virtual machine.</param>
public sealed record ArrowReading(ValueList<Stack> Stacks, ValueList<string> Details, ValueList<string> Notes);
