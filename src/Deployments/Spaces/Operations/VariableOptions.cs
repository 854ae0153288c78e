using Deployments.Collections;
using Deployments.Spaces.Definitions;

namespace Deployments.Spaces.Operations;

/// <summary>What one variable of a space can still take. Immutable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Open">The values with which some valid stack remains.</param>
/// <param name="Closed">The other values.</param>
public sealed record VariableOptions(SpaceVariable Variable, ValueList<string> Open, ValueList<string> Closed);
