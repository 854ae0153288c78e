using System.Numerics;
using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Walking;

namespace Deployments.Diagrams.Ranking;

/// <summary>Converts ranks to choices and back. Counts over 64 bits are left to <see cref="LargeRanks{TCount}"/>.</summary>
internal sealed class ChoiceRanks
{
    private readonly Diagram diagram;
    private readonly DiagramCounts counts;
    private readonly Lazy<Membership?> membership;
    private readonly LargeRanks<UInt128>? wide;
    private readonly LargeRanks<BigInteger>? exact;

    public ChoiceRanks(CompiledModel compiled)
    {
        diagram = compiled.Paths;
        counts = compiled.PathCounts;
        membership = new Lazy<Membership?>(() => Membership.TryMake(diagram), LazyThreadSafetyMode.PublicationOnly);
        if (!counts.Fits(diagram.Root))
        {
            wide = counts.IsWide ? new LargeRanks<UInt128>(this, diagram, counts, counts.Wide) : null;
            exact = counts.IsWide ? null : new LargeRanks<BigInteger>(this, diagram, counts, counts.Large);
        }
    }

    /// <summary>Writes the choice with a rank below the count.</summary>
    public void Unrank(BigInteger rank, Span<byte> values)
    {
        if (wide is not null)
        {
            wide.Unrank(diagram.Root, (UInt128)rank, values);
        }
        else if (exact is not null)
        {
            exact.Unrank(diagram.Root, rank, values);
        }
        else
        {
            Unrank(diagram.Root, (ulong)rank, values);
        }
    }

    /// <summary>Writes a choice drawn uniformly.</summary>
    public void Draw(ref SplitMix random, Span<byte> values)
    {
        if (wide is not null)
        {
            wide.Draw(diagram.Root, ref random, values);
        }
        else if (exact is not null)
        {
            exact.Draw(diagram.Root, ref random, values);
        }
        else
        {
            Draw(diagram.Root, ref random, values);
        }
    }

    /// <summary>The rank of a choice with its hidden variables; −1 when it is no solution.</summary>
    public BigInteger Rank(ReadOnlySpan<byte> values)
    {
        if (!Contains(values))
        {
            return -1;
        }

        return wide is not null ? wide.Rank(diagram.Root, values) : exact is not null ? exact.Rank(diagram.Root, values) : Rank(diagram.Root, values);
    }

    /// <summary>True when a choice with its hidden variables is a solution.</summary>
    public bool Contains(ReadOnlySpan<byte> values) => membership.Value is { } table ? table.Contains(values) : Contains(diagram.Root, values);

    /// <summary>Writes the choice with a rank among those below a node whose count fits a machine word.</summary>
    public void Unrank(int node, ulong rank, Span<byte> values)
    {
        ReadOnlySpan<DiagramNode> nodes = diagram.Nodes;
        ReadOnlySpan<ulong> before = counts.Before;
        while (node > Diagram.True)
        {
            ref readonly DiagramNode present = ref nodes[node];
            int edge = present.First;
            if (present.Variable == Diagram.Product)
            {
                int right = diagram.ChildAt(edge + 1);
                (ulong high, ulong low) = Math.DivRem(rank, counts.Small(right));
                Unrank(diagram.ChildAt(edge), high, values);
                (node, rank) = (right, low);
                continue;
            }

            int last = nodes[node + 1].First - 1;
            while (edge < last && before[edge + 1] <= rank)
            {
                edge++;
            }

            rank -= before[edge];
            values[present.Variable] = diagram.ValueAt(edge);
            node = diagram.ChildAt(edge);
        }
    }

    /// <summary>Writes a choice drawn from those below a node whose count fits a machine word.</summary>
    public void Draw(int node, ref SplitMix random, Span<byte> values)
    {
        if (node > Diagram.True)
        {
            Unrank(node, random.Below(counts.Small(node)), values);
        }
    }

    /// <summary>The rank of a solution among those below a node whose count fits a machine word.</summary>
    public ulong Rank(int node, ReadOnlySpan<byte> values)
    {
        ReadOnlySpan<DiagramNode> nodes = diagram.Nodes;
        ReadOnlySpan<ulong> before = counts.Before;
        ulong rank = 0;
        while (node > Diagram.True)
        {
            ref readonly DiagramNode present = ref nodes[node];
            if (present.Variable == Diagram.Product)
            {
                ulong left = Rank(diagram.ChildAt(present.First), values);
                node = diagram.ChildAt(present.First + 1);
                rank += left * counts.Small(node);
                continue;
            }

            int edge = Diagram.EdgeOf(present, values[present.Variable]);
            rank += before[edge];
            node = diagram.ChildAt(edge);
        }

        return rank;
    }

    private bool Contains(int node, ReadOnlySpan<byte> values)
    {
        ReadOnlySpan<DiagramNode> nodes = diagram.Nodes;
        while (node > Diagram.True)
        {
            ref readonly DiagramNode present = ref nodes[node];
            if (present.Variable == Diagram.Product)
            {
                // Products lean to the right, so the recursion is as deep as products are nested, not as the chain is long.
                if (!Contains(diagram.ChildAt(present.First), values))
                {
                    return false;
                }

                node = diagram.ChildAt(present.First + 1);
            }
            else
            {
                int edge = Diagram.EdgeOf(present, values[present.Variable]);
                node = edge < 0 ? Diagram.False : diagram.ChildAt(edge);
            }
        }

        return node == Diagram.True;
    }
}
