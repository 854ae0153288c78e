using Deployments.Collections;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Choosing;

/// <summary>The values that one variable of a space can still take. Immutable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Open">The values that at least one remaining stack takes.</param>
/// <param name="Closed">The other values.</param>
public sealed record VariableOptions(SpaceVariable Variable, ValueList<string> Open, ValueList<string> Closed);
