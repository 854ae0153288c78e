using System.Numerics;
using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Walking;

namespace Deployments.Diagrams.Searching;

/// <summary>A diagram in which some variables may take only some of their values.</summary>
internal sealed class Restriction(CompiledModel compiled)
{
    private readonly Diagram diagram = compiled.Diagram;
    private readonly ulong[] allowed = [.. Enumerable.Repeat(ulong.MaxValue, compiled.VariableCount)];

    private bool allowsNothing;

    /// <summary>True when no solution is left at first sight: the diagram has none, or nothing is allowed.</summary>
    public bool IsEmpty => allowsNothing || diagram.Root == Diagram.False;

    /// <summary>Narrows the values that a variable may take.</summary>
    public void Allow(int variable, ulong values) => allowed[variable] &= values;

    /// <summary>Excludes every solution.</summary>
    public void AllowNothing() => allowsNothing = true;

    /// <summary>True when an edge of a node takes an allowed value.</summary>
    public bool Allows(int node, int edge) => (allowed[diagram.Order[diagram.LevelOf(node)]] >> diagram.ValueAt(edge) & 1) != 0;

    /// <summary>True when a solution remains.</summary>
    public bool HasSolution() => Open()[diagram.Root];

    /// <summary>For each node, true when a solution below it remains.</summary>
    public bool[] Open()
    {
        bool[] open = new bool[diagram.NodeCount];
        open[Diagram.True] = !allowsNothing;
        for (int node = 2; node < open.Length; node++)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                open[node] = open[diagram.ChildAt(first)] && open[diagram.ChildAt(first + 1)];
                continue;
            }

            ulong mask = allowed[diagram.Order[diagram.LevelOf(node)]];
            for (int edge = first; edge < diagram.FirstOf(node + 1) && !open[node]; edge++)
            {
                open[node] = (mask >> diagram.ValueAt(edge) & 1) != 0 && open[diagram.ChildAt(edge)];
            }
        }

        return open;
    }

    /// <summary>For each variable the values that at least one remaining solution takes, as bits.</summary>
    public ulong[] Values()
    {
        bool[] open = Open();
        bool[] reached = new bool[open.Length];
        ulong[] values = new ulong[compiled.VariableCount];
        reached[diagram.Root] = open[diagram.Root];
        for (int node = open.Length - 1; node > Diagram.True; node--)
        {
            if (!reached[node] || !open[node])
            {
                continue;
            }

            int variable = diagram.IsProduct(node) ? -1 : diagram.Order[diagram.LevelOf(node)];
            for (int edge = diagram.FirstOf(node); edge < diagram.FirstOf(node + 1); edge++)
            {
                int child = diagram.ChildAt(edge);
                if (open[child] && (variable < 0 || (allowed[variable] >> diagram.ValueAt(edge) & 1) != 0))
                {
                    reached[child] = true;
                    if (variable >= 0)
                    {
                        values[variable] |= 1UL << diagram.ValueAt(edge);
                    }
                }
            }
        }

        return values;
    }

    /// <summary>The number of solutions that remain.</summary>
    public BigInteger Count() => Counts()[diagram.Root];

    /// <summary>For each variable and value the number of remaining solutions that take it: the ways to a node times the ways below it.</summary>
    public BigInteger[][] Marginals()
    {
        BigInteger[] counts = Counts();
        BigInteger[][] totals = [.. Enumerable.Range(0, compiled.VariableCount).Select(v => new BigInteger[compiled.DomainSize(v)])];
        var ways = new BigInteger[counts.Length];
        ways[diagram.Root] = 1;
        for (int node = diagram.Root; node > Diagram.True; node--)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                (int left, int right) = (diagram.ChildAt(first), diagram.ChildAt(first + 1));
                ways[left] += ways[node] * counts[right];
                ways[right] += ways[node] * counts[left];
                continue;
            }

            for (int edge = first; edge < diagram.FirstOf(node + 1); edge++)
            {
                if (Allows(node, edge))
                {
                    int child = diagram.ChildAt(edge);
                    ways[child] += ways[node];
                    totals[diagram.Order[diagram.LevelOf(node)]][diagram.ValueAt(edge)] += ways[node] * counts[child];
                }
            }
        }

        return totals;
    }

    /// <summary>For each node the number of solutions below it that remain.</summary>
    private BigInteger[] Counts()
    {
        var counts = new BigInteger[diagram.NodeCount];
        counts[Diagram.True] = allowsNothing ? 0 : 1;
        for (int node = 2; node < counts.Length; node++)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                counts[node] = counts[diagram.ChildAt(first)] * counts[diagram.ChildAt(first + 1)];
                continue;
            }

            for (int edge = first; edge < diagram.FirstOf(node + 1); edge++)
            {
                counts[node] += Allows(node, edge) ? counts[diagram.ChildAt(edge)] : 0;
            }
        }

        return counts;
    }
}
