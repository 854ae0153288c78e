namespace Deployments.Diagrams.Compiling;

/// <summary>The rest of the constraints over a set of connected variables, once other variables have their values.</summary>
/// <param name="Levels">The variables by ascending level.</param>
/// <param name="Domains">The values that each can still take.</param>
/// <param name="Constraints">The remaining constraints, each once, in any order.</param>
/// <param name="Linear">The remaining linear constraints, ascending.</param>
/// <param name="Budgets">The rest of the bound of each.</param>
internal sealed record Residual(int[] Levels, ulong[] Domains, int[] Constraints, int[] Linear, long[] Budgets);
