using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>Orders of the variables that keep those close together that constrain each other.</summary>
internal static class VariableOrder
{
    /// <summary>Group by group, in each the most constrained variables first; each hidden variable directly after the visible ones that decide it.</summary>
    public static int[] ByGroup(ConstraintModel model, int[] groups, int[] degree)
    {
        int[] visible = [.. Enumerable.Range(0, model.VisibleCount).OrderBy(v => groups[v]).ThenByDescending(v => degree[v]).ThenBy(v => v)];
        int[] place = new int[visible.Length];
        for (int i = 0; i < visible.Length; i++)
        {
            place[visible[i]] = i;
        }

        return [.. Enumerable.Range(0, model.VariableCount).OrderBy(v => model.VisibleIn(v).Select(x => place[x]).DefaultIfEmpty(-1).Max()).ThenBy(v => v)];
    }

    /// <summary>Orders by FORCE (Aloul, Markov, Sakallah 2003): each variable moves to the centre of its clauses until the spans no longer shrink.</summary>
    public static int[] Force(int variables, IReadOnlyList<int[]> edges, int[] start)
    {
        int[] order = [.. start];
        double[] position = new double[variables];
        int[] best = order;
        long bestSpan = long.MaxValue;
        int[][] incident = Incident(variables, edges);
        double[] centre = new double[edges.Count];
        for (int round = 0; round < 60; round++)
        {
            for (int i = 0; i < order.Length; i++)
            {
                position[order[i]] = i;
            }

            long span = 0;
            for (int e = 0; e < edges.Count; e++)
            {
                double sum = 0, low = double.MaxValue, high = 0;
                foreach (int variable in edges[e])
                {
                    sum += position[variable];
                    low = Math.Min(low, position[variable]);
                    high = Math.Max(high, position[variable]);
                }

                centre[e] = sum / edges[e].Length;
                span += (long)(high - low);
            }

            if (span >= bestSpan && round > 10)
            {
                break;
            }

            (best, bestSpan) = span < bestSpan ? (order, span) : (best, bestSpan);
            double[] next = new double[variables];
            for (int v = 0; v < variables; v++)
            {
                next[v] = incident[v].Length == 0 ? position[v] : incident[v].Average(e => centre[e]);
            }

            order = [.. order.OrderBy(v => next[v]).ThenBy(v => v)];
        }

        return best;
    }

    /// <summary>
    /// Nested dissection: cuts an order near its middle and decides first the variables that cross the cut, so that the halves become independent.
    /// </summary>
    public static int[] Dissect(int variables, IReadOnlyList<int[]> edges, int[] order)
    {
        int[] position = new int[variables];
        for (int i = 0; i < order.Length; i++)
        {
            position[order[i]] = i;
        }

        var result = new List<int>();
        bool[] taken = new bool[variables];
        var pending = new Queue<(int[] Part, IReadOnlyList<int[]> Edges)>();
        pending.Enqueue((order, edges));
        while (pending.TryDequeue(out (int[] Part, IReadOnlyList<int[]> Edges) item))
        {
            int[] part = [.. item.Part.Where(v => !taken[v])];
            if (part.Length <= 3)
            {
                result.AddRange(part);
                continue;
            }

            // Of the cuts in the middle third, the one that the fewest variables cross.
            int[] crossing = [];
            int at = part.Length / 2;
            int least = int.MaxValue;
            for (int cut = Math.Max(1, part.Length / 3); cut <= part.Length * 2 / 3; cut++)
            {
                int[] astride = Astride(part, cut, item.Edges, position, taken);
                if (astride.Length < least)
                {
                    (least, at, crossing) = (astride.Length, cut, astride);
                }
            }

            int middle = position[part[at]];
            foreach (int variable in crossing)
            {
                taken[variable] = true;
                result.Add(variable);
            }

            int[] left = [.. part.Where(v => position[v] < middle)];
            int[] right = [.. part.Where(v => position[v] >= middle)];
            pending.Enqueue((left, [.. item.Edges.Where(e => e.Any(v => !taken[v] && position[v] < middle))]));
            pending.Enqueue((right, [.. item.Edges.Where(e => e.Any(v => !taken[v] && position[v] >= middle))]));
        }

        return [.. result];
    }

    /// <summary>Minimum-degree elimination: the variable that is eliminated last is decided first.</summary>
    public static int[] Eliminate(int variables, IReadOnlyList<int[]> edges)
    {
        var neighbours = new HashSet<int>[variables];
        for (int v = 0; v < variables; v++)
        {
            neighbours[v] = [];
        }

        foreach (int[] edge in edges)
        {
            foreach (int x in edge)
            {
                foreach (int y in edge)
                {
                    if (x != y)
                    {
                        neighbours[x].Add(y);
                    }
                }
            }
        }

        int[] order = new int[variables];
        bool[] gone = new bool[variables];
        for (int place = variables - 1; place >= 0; place--)
        {
            int least = -1;
            for (int v = 0; v < variables; v++)
            {
                if (!gone[v] && (least < 0 || neighbours[v].Count < neighbours[least].Count))
                {
                    least = v;
                }
            }

            gone[least] = true;
            order[place] = least;
            foreach (int x in neighbours[least])
            {
                neighbours[x].Remove(least);
                neighbours[x].UnionWith(neighbours[least]);
                neighbours[x].Remove(x);
            }
        }

        return order;
    }

    private static int[] Astride(int[] part, int cut, IReadOnlyList<int[]> edges, int[] position, bool[] taken)
    {
        int middle = position[part[cut]];
        var left = new HashSet<int>();
        var right = new HashSet<int>();
        foreach (int[] edge in edges)
        {
            bool low = false, high = false;
            foreach (int variable in edge)
            {
                low |= !taken[variable] && position[variable] < middle;
                high |= !taken[variable] && position[variable] >= middle;
            }

            if (low && high)
            {
                foreach (int variable in edge)
                {
                    if (!taken[variable])
                    {
                        (position[variable] < middle ? left : right).Add(variable);
                    }
                }
            }
        }

        HashSet<int> smaller = left.Count <= right.Count ? left : right;
        return [.. smaller.OrderBy(v => position[v])];
    }

    private static int[][] Incident(int variables, IReadOnlyList<int[]> edges)
    {
        var incident = new List<int>[variables];
        for (int v = 0; v < variables; v++)
        {
            incident[v] = [];
        }

        for (int e = 0; e < edges.Count; e++)
        {
            foreach (int variable in edges[e])
            {
                incident[variable].Add(e);
            }
        }

        return Array.ConvertAll(incident, i => i.ToArray());
    }
}
