using System.Numerics;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Ranking;

/// <summary>Ranks below nodes whose counts exceed 64 bits; <see cref="ChoiceRanks"/> takes over below.</summary>
/// <typeparam name="TCount">The type of the counts.</typeparam>
internal sealed class LargeRanks<TCount>(ChoiceRanks ranks, Diagram diagram, DiagramCounts counts, List<TCount> large)
    where TCount : struct, IBinaryInteger<TCount>
{
    /// <summary>Writes the choice with a rank.</summary>
    public void Unrank(int node, TCount rank, Span<byte> values)
    {
        while (!counts.Fits(node))
        {
            int edge = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                int right = diagram.ChildAt(edge + 1);
                (TCount high, TCount low) = TCount.DivRem(rank, Count(right));
                Unrank(diagram.ChildAt(edge), high, values);
                (node, rank) = (right, low);
                continue;
            }

            node = Take(node, ref rank, values);
        }

        ranks.Unrank(node, ulong.CreateTruncating(rank), values);
    }

    /// <summary>Writes a choice drawn uniformly.</summary>
    public void Draw(int node, ref SplitMix random, Span<byte> values)
    {
        // One number serves a chain of decisions, since its rest is uniform below each. The parts of a product draw their own.
        while (!counts.Fits(node))
        {
            if (diagram.IsProduct(node))
            {
                int edge = diagram.FirstOf(node);
                Draw(diagram.ChildAt(edge), ref random, values);
                node = diagram.ChildAt(edge + 1);
                continue;
            }

            TCount rank = random.Below(Count(node));
            do
            {
                node = Take(node, ref rank, values);
            }
            while (!counts.Fits(node) && !diagram.IsProduct(node));

            if (counts.Fits(node))
            {
                ranks.Unrank(node, ulong.CreateTruncating(rank), values);
                return;
            }
        }

        ranks.Draw(node, ref random, values);
    }

    /// <summary>The rank of a choice that the space has.</summary>
    public TCount Rank(int node, ReadOnlySpan<byte> values)
    {
        TCount rank = TCount.Zero;
        while (!counts.Fits(node))
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                TCount left = Rank(diagram.ChildAt(first), values);
                node = diagram.ChildAt(first + 1);
                rank += left * Count(node);
                continue;
            }

            DiagramNode present = diagram.Nodes[node];
            int found = Diagram.EdgeOf(present, values[present.Variable]);
            for (int edge = first; edge < found; edge++)
            {
                rank += Count(diagram.ChildAt(edge));
            }

            node = diagram.ChildAt(found);
        }

        return rank + TCount.CreateTruncating(ranks.Rank(node, values));
    }

    /// <summary>Takes the edge of a rank and returns its node; the rank becomes the one below that node.</summary>
    private int Take(int node, ref TCount rank, Span<byte> values)
    {
        int edge = diagram.FirstOf(node);
        TCount count;
        while (rank >= (count = Count(diagram.ChildAt(edge))))
        {
            rank -= count;
            edge++;
        }

        values[diagram.Nodes[node].Variable] = diagram.ValueAt(edge);
        return diagram.ChildAt(edge);
    }

    private TCount Count(int node) => counts.Fits(node) ? TCount.CreateTruncating(counts.Small(node)) : large[counts.PlaceOf(node)];
}
