using System.Numerics;
using Deployments.Collections;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Choosing;

/// <summary>How many stacks each value of a variable is left with. Immutable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Stacks">The number of stacks that take each value, in the order of <see cref="SpaceVariable.Values"/>; 0 for values that are closed.</param>
public sealed record OptionCounts(SpaceVariable Variable, ValueList<BigInteger> Stacks);
