using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Ranking;
using Deployments.Diagrams.Walking;

namespace Deployments.Spaces.Operations;

/// <summary>Draws choices of a space at random, each equally likely. Not thread-safe; make one for each thread.</summary>
public sealed class ChoiceSampler
{
    private readonly CompiledModel space;
    private readonly ChoiceRanks ranks;
    private readonly byte[] values;
    private SplitMix random;

    internal ChoiceSampler(CompiledModel space, ChoiceRanks ranks, ulong seed)
    {
        this.space = space;
        this.ranks = ranks;
        values = new byte[space.BufferLength];
        random = new SplitMix(seed);
    }

    /// <summary>The last choice drawn. The span stays the same; its contents change.</summary>
    public ReadOnlySpan<byte> Current => values.AsSpan(0, space.VisibleCount);

    /// <summary>Draws the next choice. Allocates nothing where the count fits 64 bits.</summary>
    /// <returns>False when the space is empty.</returns>
    public bool MoveNext()
    {
        if (space.Diagram.Root == Diagram.False)
        {
            return false;
        }

        ranks.Draw(ref random, values);
        return true;
    }
}
