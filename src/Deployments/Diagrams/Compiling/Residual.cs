namespace Deployments.Diagrams.Compiling;

/// <summary>What is left of the constraints over a set of connected variables once others have their values.</summary>
/// <param name="Levels">The variables by ascending level.</param>
/// <param name="Domains">What each can still take.</param>
/// <param name="Clauses">The clauses that are left, each once, in any order.</param>
/// <param name="Linear">The linear constraints that are left, ascending.</param>
/// <param name="Budgets">What is left of the bound of each.</param>
internal sealed record Residual(int[] Levels, ulong[] Domains, int[] Clauses, int[] Linear, long[] Budgets);
