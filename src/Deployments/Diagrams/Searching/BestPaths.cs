using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Walking;

namespace Deployments.Diagrams.Searching;

/// <summary>
/// The cheapest solutions of a diagram: for each node, from the bottom, the few cheapest ways below it. With two costs, the ways that no other beats in both,
/// of which a node can have exponentially many.
/// </summary>
internal sealed class BestPaths
{
    private readonly CompiledModel compiled;
    private readonly Diagram diagram;
    private readonly Way[][] ways;

    private BestPaths(CompiledModel compiled, Restriction restriction, long[][] first, long[][]? second, int count, CancellationToken cancellation)
    {
        this.compiled = compiled;
        diagram = compiled.Diagram;
        ways = new Way[diagram.NodeCount][];
        ways[Diagram.False] = [];
        ways[Diagram.True] = [default];
        var found = new List<Way>();
        for (int node = 2; node < ways.Length; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Clear();
            int start = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                Multiply(ways[diagram.ChildAt(start)], ways[diagram.ChildAt(start + 1)], second is null ? count : int.MaxValue, found, cancellation);
            }
            else
            {
                int variable = diagram.Order[diagram.LevelOf(node)];
                for (int edge = start; edge < diagram.FirstOf(node + 1); edge++)
                {
                    if (!restriction.Allows(node, edge))
                    {
                        continue;
                    }

                    int value = diagram.ValueAt(edge);
                    Way[] below = ways[diagram.ChildAt(edge)];
                    for (int i = 0; i < below.Length; i++)
                    {
                        found.Add(new Way(below[i].Cost + first[variable][value], second is null ? 0 : below[i].Second + second[variable][value], edge, i));
                    }
                }
            }

            ways[node] = second is null ? Cheapest(found, count) : Unbeaten(found);
        }
    }

    /// <summary>The cheapest solutions, cheapest first, then in the diagram's order.</summary>
    /// <param name="compiled">The diagram.</param>
    /// <param name="restriction">The values that are allowed.</param>
    /// <param name="costs">For each variable the cost of each value.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static List<(byte[] Choice, long Cost, long Second)> Find(
        CompiledModel compiled, Restriction restriction, long[][] costs, int count, CancellationToken cancellation) =>
        restriction.IsEmpty ? [] : new BestPaths(compiled, restriction, costs, null, count, cancellation).Solutions();

    /// <summary>The solutions that no other beats in both costs, by the first cost; one for each pair of costs.</summary>
    public static List<(byte[] Choice, long Cost, long Second)> FindUnbeaten(
        CompiledModel compiled, Restriction restriction, long[][] first, long[][] second, CancellationToken cancellation) =>
        restriction.IsEmpty ? [] : new BestPaths(compiled, restriction, first, second, int.MaxValue, cancellation).Solutions();

    private List<(byte[] Choice, long Cost, long Second)> Solutions()
    {
        var solutions = new List<(byte[], long, long)>();
        for (int i = 0; i < ways[diagram.Root].Length; i++)
        {
            byte[] values = new byte[compiled.VariableCount];
            Follow(diagram.Root, i, values);
            solutions.Add((values[..compiled.VisibleCount], ways[diagram.Root][i].Cost, ways[diagram.Root][i].Second));
        }

        return solutions;
    }

    private void Follow(int root, int index, byte[] values)
    {
        var pending = new Stack<(int Node, int Index)>();
        pending.Push((root, index));
        while (pending.TryPop(out (int Node, int Index) item))
        {
            if (item.Node == Diagram.True)
            {
                continue;
            }

            Way way = ways[item.Node][item.Index];
            if (diagram.IsProduct(item.Node))
            {
                int start = diagram.FirstOf(item.Node);
                pending.Push((diagram.ChildAt(start), way.Edge));
                pending.Push((diagram.ChildAt(start + 1), way.Index));
            }
            else
            {
                values[diagram.Order[diagram.LevelOf(item.Node)]] = diagram.ValueAt(way.Edge);
                pending.Push((diagram.ChildAt(way.Edge), way.Index));
            }
        }
    }

    /// <summary>Pairs of ways. At least (i + 1)(j + 1) − 1 pairs cost no more than pair (i, j), so pairs beyond the count are left out.</summary>
    private static void Multiply(Way[] left, Way[] right, int count, List<Way> found, CancellationToken cancellation)
    {
        for (int i = 0; i < left.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int j = 0; j < right.Length && (long)(i + 1) * (j + 1) <= count; j++)
            {
                found.Add(new Way(left[i].Cost + right[j].Cost, left[i].Second + right[j].Second, i, j));
            }
        }
    }

    private static Way[] Cheapest(List<Way> found, int count)
    {
        if (found.Count > 1)
        {
            found.Sort(static (x, y) => x.Cost != y.Cost ? x.Cost.CompareTo(y.Cost) : x.Edge != y.Edge ? x.Edge.CompareTo(y.Edge) : x.Index.CompareTo(y.Index));
        }

        return found.Count <= count ? [.. found] : [.. found.Take(count)];
    }

    private static Way[] Unbeaten(List<Way> found)
    {
        found.Sort(static (x, y) => x.Cost != y.Cost ? x.Cost.CompareTo(y.Cost) : x.Second != y.Second ? x.Second.CompareTo(y.Second)
            : x.Edge != y.Edge ? x.Edge.CompareTo(y.Edge) : x.Index.CompareTo(y.Index));
        var front = new List<Way>();
        foreach (Way way in found)
        {
            if (front.Count == 0 || way.Second < front[^1].Second)
            {
                front.Add(way);
            }
        }

        return [.. front];
    }

    /// <summary>One way below a node: the edge and the index of the way below it; for a product the index of the way of each part.</summary>
    private readonly record struct Way(long Cost, long Second, int Edge, int Index);
}
