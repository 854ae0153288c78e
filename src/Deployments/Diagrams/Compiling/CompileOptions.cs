using System.Collections.Frozen;

namespace Deployments.Diagrams.Compiling;

/// <summary>What to compile a diagram for, and how long to search for a small one.</summary>
/// <param name="NodeBudget">The most nodes that a diagram may have.</param>
/// <param name="SiftingRounds">The number of sifting rounds after the search; each moves every variable through the order.</param>
/// <param name="Progress">Receives the number of nodes made so far, on the compiling thread; null for no reports.</param>
internal sealed record CompileOptions(int NodeBudget, int SiftingRounds = 0, Action<int>? Progress = null)
{
    /// <summary>The hidden variables that queries read, so that the diagram decides them.</summary>
    public IReadOnlySet<int> Watched { get; init; } = FrozenSet<int>.Empty;
}
