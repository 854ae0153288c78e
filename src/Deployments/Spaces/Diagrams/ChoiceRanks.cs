using System.Numerics;

namespace Deployments.Spaces.Diagrams;

/// <summary>Goes from a rank to the choice that has it, and back.</summary>
internal sealed class ChoiceRanks(CompiledSpace space)
{
    private readonly Diagram diagram = space.Diagram;
    private readonly DiagramCounts counts = space.Counts;

    /// <summary>Writes the choice with a rank below the count.</summary>
    public void Unrank(BigInteger rank, Span<byte> values)
    {
        int root = diagram.Root;
        if (counts.Fits(root))
        {
            Unrank(root, (ulong)rank, values);
        }
        else
        {
            UnrankLarge(root, rank, values);
        }
    }

    /// <summary>Writes a choice drawn uniformly.</summary>
    public void Draw(ref SplitMix random, Span<byte> values)
    {
        int root = diagram.Root;
        if (counts.Fits(root))
        {
            Unrank(root, random.Below(counts.Small(root)), values);
        }
        else
        {
            DrawLarge(root, ref random, values);
        }
    }

    /// <summary>The rank of a choice with its hidden variables; −1 when the space does not have it.</summary>
    public BigInteger Rank(ReadOnlySpan<byte> values)
    {
        int root = diagram.Root;
        if (root == Diagram.False)
        {
            return -1;
        }

        if (counts.Fits(root))
        {
            ulong rank = RankSmall(root, values);
            return rank == ulong.MaxValue ? -1 : rank;
        }

        return RankLarge(root, values);
    }

    /// <summary>Whether the space has a choice with its hidden variables.</summary>
    public bool Contains(int root, ReadOnlySpan<byte> values)
    {
        int node = root;
        while (node > Diagram.True)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                // Products lean to the right, so this depth is that of decisions inside parts, not of the chain.
                if (!Contains(diagram.ChildAt(first), values))
                {
                    return false;
                }

                node = diagram.ChildAt(first + 1);
            }
            else
            {
                int edge = Find(node, values[space.Places[diagram.LevelOf(node)]]);
                node = edge < 0 ? Diagram.False : diagram.ChildAt(edge);
            }
        }

        return node == Diagram.True;
    }

    private int Find(int node, byte value)
    {
        int first = diagram.FirstOf(node);
        int end = diagram.FirstOf(node + 1);

        // Where no value is left out below it, the place of a value is its number.
        int guess = first + value;
        if (guess < end && diagram.ValueAt(guess) == value)
        {
            return guess;
        }

        for (int edge = Math.Min(guess, end) - 1; edge >= first; edge--)
        {
            if (diagram.ValueAt(edge) == value)
            {
                return edge;
            }
        }

        return -1;
    }

    private void Unrank(int node, ulong rank, Span<byte> values)
    {
        while (node > Diagram.True)
        {
            int edge = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                int right = diagram.ChildAt(edge + 1);
                (ulong high, ulong low) = Math.DivRem(rank, counts.Small(right));
                Unrank(diagram.ChildAt(edge), high, values);
                (node, rank) = (right, low);
                continue;
            }

            ulong count;
            while (rank >= (count = counts.Small(diagram.ChildAt(edge))))
            {
                rank -= count;
                edge++;
            }

            values[space.Places[diagram.LevelOf(node)]] = diagram.ValueAt(edge);
            node = diagram.ChildAt(edge);
        }
    }

    private void UnrankLarge(int node, BigInteger rank, Span<byte> values)
    {
        while (!counts.Fits(node))
        {
            int edge = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                int right = diagram.ChildAt(edge + 1);
                BigInteger high = BigInteger.DivRem(rank, counts[right], out rank);
                UnrankLarge(diagram.ChildAt(edge), high, values);
                node = right;
                continue;
            }

            BigInteger count;
            while (rank >= (count = counts[diagram.ChildAt(edge)]))
            {
                rank -= count;
                edge++;
            }

            values[space.Places[diagram.LevelOf(node)]] = diagram.ValueAt(edge);
            node = diagram.ChildAt(edge);
        }

        Unrank(node, (ulong)rank, values);
    }

    private void DrawLarge(int node, ref SplitMix random, Span<byte> values)
    {
        while (!counts.Fits(node))
        {
            int edge = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                DrawLarge(diagram.ChildAt(edge), ref random, values);
                node = diagram.ChildAt(edge + 1);
                continue;
            }

            BigInteger rank = random.Below(counts[node]);
            BigInteger count;
            while (rank >= (count = counts[diagram.ChildAt(edge)]))
            {
                rank -= count;
                edge++;
            }

            values[space.Places[diagram.LevelOf(node)]] = diagram.ValueAt(edge);
            node = diagram.ChildAt(edge);
        }

        Unrank(node, node == Diagram.True ? 0 : random.Below(counts.Small(node)), values);
    }

    private ulong RankSmall(int node, ReadOnlySpan<byte> values)
    {
        ulong rank = 0;
        while (node > Diagram.True)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                ulong left = RankSmall(diagram.ChildAt(first), values);
                if (left == ulong.MaxValue)
                {
                    return left;
                }

                node = diagram.ChildAt(first + 1);
                rank += left * counts.Small(node);
                continue;
            }

            int found = Find(node, values[space.Places[diagram.LevelOf(node)]]);
            if (found < 0)
            {
                return ulong.MaxValue;
            }

            for (int edge = first; edge < found; edge++)
            {
                rank += counts.Small(diagram.ChildAt(edge));
            }

            node = diagram.ChildAt(found);
        }

        return rank;
    }

    private BigInteger RankLarge(int node, ReadOnlySpan<byte> values)
    {
        BigInteger rank = 0;
        while (!counts.Fits(node))
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                BigInteger left = RankLarge(diagram.ChildAt(first), values);
                if (left < 0)
                {
                    return left;
                }

                node = diagram.ChildAt(first + 1);
                rank += left * counts[node];
                continue;
            }

            int found = Find(node, values[space.Places[diagram.LevelOf(node)]]);
            if (found < 0)
            {
                return -1;
            }

            for (int edge = first; edge < found; edge++)
            {
                rank += counts[diagram.ChildAt(edge)];
            }

            node = diagram.ChildAt(found);
        }

        ulong rest = RankSmall(node, values);
        return rest == ulong.MaxValue ? -1 : rank + rest;
    }
}
