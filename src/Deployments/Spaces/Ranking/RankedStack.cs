using Deployments.Stacks;

namespace Deployments.Spaces.Ranking;

/// <summary>A valid stack with its cost. Immutable.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Cost">Its cost, or its distance in components.</param>
/// <param name="SecondCost">Its second cost where two were given; otherwise 0.</param>
public sealed record RankedStack(Stack Stack, double Cost, double SecondCost = 0);
