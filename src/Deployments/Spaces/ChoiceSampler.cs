using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Ranking;
using Deployments.Diagrams.Walking;

namespace Deployments.Spaces;

/// <summary>Draws choices of a space at random, each equally likely. Not thread-safe; make one for each thread.</summary>
public sealed class ChoiceSampler
{
    private readonly CompiledModel solutions;
    private readonly ChoiceRanks ranks;
    private readonly byte[] values;
    private SplitMix random;

    internal ChoiceSampler(CompiledModel solutions, ChoiceRanks ranks, ulong seed)
    {
        this.solutions = solutions;
        this.ranks = ranks;
        values = new byte[solutions.BufferLength];
        random = new SplitMix(seed);
    }

    /// <summary>The last choice drawn: for each variable the index of its value. The next draw writes over it.</summary>
    public ReadOnlySpan<byte> Current => values.AsSpan(0, solutions.VisibleCount);

    /// <summary>Draws the next choice. Allocates nothing where the count fits in 64 bits.</summary>
    /// <returns>False when the space is empty.</returns>
    public bool MoveNext()
    {
        if (solutions.Diagram.Root == Diagram.False)
        {
            return false;
        }

        ranks.Draw(ref random, values);
        return true;
    }
}
