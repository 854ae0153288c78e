namespace Deployments.Diagrams.Compiling;

/// <summary>How hard to look for a small diagram.</summary>
/// <param name="NodeBudget">The most nodes that a diagram may have.</param>
/// <param name="SiftingRounds">How many rounds of moving single variables to another level follow the search.</param>
/// <param name="Progress">Receives the number of nodes made so far, on the compiling thread; null for no reports.</param>
internal sealed record CompileOptions(int NodeBudget, int SiftingRounds = 0, Action<int>? Progress = null);
