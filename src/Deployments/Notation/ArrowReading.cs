using Deployments.Collections;
using Deployments.Stacks;

namespace Deployments.Notation;

/// <summary>The stacks and details of an arrow string.</summary>
/// <param name="Stacks">One stack for each combination of alternatives; one when the string has none.</param>
/// <param name="Details">Words in parentheses that name nothing in the catalogue; they have no bearing on the stack.</param>
public sealed record ArrowReading(ValueList<Stack> Stacks, ValueList<string> Details);
