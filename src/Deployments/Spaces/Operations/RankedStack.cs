using Deployments.Stacks;

namespace Deployments.Spaces.Operations;

/// <summary>A valid stack with what it costs. Immutable.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Cost">The cost, or the distance, by which it was found.</param>
/// <param name="SecondCost">The second cost, where two were asked for; otherwise 0.</param>
public sealed record RankedStack(Stack Stack, double Cost, double SecondCost = 0);
