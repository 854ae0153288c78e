using System.Numerics;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// A part of a diagram that shares no variable with the rest, under values that are taken one after another and taken back. After each value the nodes
/// that no solution reaches any more are left out, so a later step costs only what is left.
/// </summary>
internal sealed class ChoicePart
{
    private readonly int[] variables;
    private readonly int[] places;
    private readonly int[] firsts;
    private readonly byte[] values;
    private readonly int[] children;
    private readonly int[] marks;
    private readonly bool[] open;
    private readonly int[][] live;
    private readonly int[] liveCounts;
    private readonly ulong[][] allowed;
    private readonly int root;
    private int depth;
    private int mark;

    /// <summary>A part with no value taken.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="top">The node at the top of the part.</param>
    /// <param name="visible">Variables below this number are visible.</param>
    public ChoicePart(Diagram diagram, int top, int visible)
    {
        int[] nodes = Below(diagram, top);
        var numbers = new Dictionary<int, int> { [Diagram.False] = Diagram.False, [Diagram.True] = Diagram.True };
        firsts = new int[nodes.Length + 3];
        variables = new int[nodes.Length + 2];
        var edgeValues = new List<byte>();
        var edgeChildren = new List<int>();
        for (int i = 0; i < nodes.Length; i++)
        {
            numbers.Add(nodes[i], i + 2);
            variables[i + 2] = diagram.IsProduct(nodes[i]) ? Diagram.Product : diagram.Order[diagram.LevelOf(nodes[i])];
            firsts[i + 2] = edgeValues.Count;
            edgeValues.AddRange(diagram.ValuesOf(nodes[i]));
            foreach (int child in diagram.ChildrenOf(nodes[i]))
            {
                edgeChildren.Add(numbers[child]);
            }
        }

        firsts[^1] = edgeValues.Count;
        (values, children, root) = ([.. edgeValues], [.. edgeChildren], nodes.Length + 1);
        int[] all = [.. variables.Skip(2).Where(v => v >= 0).Distinct().Order()];
        Variables = [.. all.Where(v => v < visible)];
        IsDetermined = Variables.Count == all.Length;
        places = Array.ConvertAll(variables, v => Array.IndexOf(all, v));
        marks = new int[variables.Length];
        open = new bool[variables.Length];
        open[Diagram.True] = true;
        live = new int[Variables.Count + 1][];
        liveCounts = new int[live.Length];
        allowed = new ulong[live.Length][];
        live[0] = [.. Enumerable.Range(2, nodes.Length)];
        liveCounts[0] = nodes.Length;
        allowed[0] = new ulong[all.Length];
        Array.Fill(allowed[0], ulong.MaxValue);
        Narrow(0);
    }

    /// <summary>The visible variables that the part decides, ascending.</summary>
    public IReadOnlyList<int> Variables { get; }

    /// <summary>The number of its nodes.</summary>
    public int NodeCount => liveCounts[0];

    /// <summary>True when the part decides no hidden variable.</summary>
    public bool IsDetermined { get; }

    /// <summary>The values of a variable with which a solution remains, by its place in <see cref="Variables"/>.</summary>
    public ulong Allowed(int place) => allowed[depth][place];

    /// <summary>Gives a variable one of its allowed values.</summary>
    public void Push(int place, int value)
    {
        int next = depth + 1;
        ulong[] masks = allowed[next] ??= new ulong[allowed[0].Length];
        allowed[depth].CopyTo(masks, 0);
        live[next] ??= new int[live[depth].Length];
        if (live[next].Length < liveCounts[depth])
        {
            live[next] = new int[liveCounts[depth]];
        }

        live[depth].AsSpan(0, liveCounts[depth]).CopyTo(live[next]);
        liveCounts[next] = liveCounts[depth];
        depth = next;
        if (masks[place] != 1UL << value)
        {
            masks[place] = 1UL << value;
            Narrow(next);
        }
    }

    /// <summary>Takes the last value back.</summary>
    public void Pop() => depth--;

    /// <summary>True when values of all variables, of a part without hidden variables, are a solution.</summary>
    public bool Contains(ReadOnlySpan<byte> choice) => Contains(root, choice);

    private bool Contains(int node, ReadOnlySpan<byte> choice)
    {
        while (node > Diagram.True)
        {
            int edge = firsts[node], end = firsts[node + 1];
            if (variables[node] == Diagram.Product)
            {
                if (!Contains(children[edge], choice))
                {
                    return false;
                }

                node = children[edge + 1];
                continue;
            }

            byte value = choice[variables[node]];
            while (edge < end && values[edge] != value)
            {
                edge++;
            }

            node = edge < end ? children[edge] : Diagram.False;
        }

        return node == Diagram.True;
    }

    /// <summary>Keeps the nodes that lie on a solution of the allowed values, and the values that these solutions take.</summary>
    private void Narrow(int at)
    {
        int[] own = live[at];
        ulong[] masks = allowed[at];
        int count = liveCounts[at];
        int opened = ++mark;
        for (int i = 0; i < count; i++)
        {
            int node = own[i], edge = firsts[node], end = firsts[node + 1];
            bool isOpen;
            if (variables[node] == Diagram.Product)
            {
                isOpen = IsMarked(children[edge], opened) && IsMarked(children[edge + 1], opened);
            }
            else
            {
                ulong mask = masks[places[node]];
                isOpen = false;
                for (; edge < end && !isOpen; edge++)
                {
                    isOpen = (mask >> values[edge] & 1) != 0 && IsMarked(children[edge], opened);
                }
            }

            if (isOpen)
            {
                marks[node] = opened;
            }
        }

        // From here a node is marked as reached only if it was marked as open.
        int reached = ++mark;
        Span<ulong> taken = stackalloc ulong[masks.Length <= 256 ? masks.Length : 0];
        taken = taken.Length == masks.Length ? taken : new ulong[masks.Length];
        taken.Clear();
        if (marks[root] == opened)
        {
            marks[root] = reached;
        }

        int kept = count;
        for (int i = count - 1; i >= 0; i--)
        {
            int node = own[i];
            if (marks[node] != reached)
            {
                continue;
            }

            own[--kept] = node;
            bool isProduct = variables[node] == Diagram.Product;
            ulong mask = isProduct ? ulong.MaxValue : masks[places[node]];
            for (int edge = firsts[node]; edge < firsts[node + 1]; edge++)
            {
                int child = children[edge];
                if ((mask >> values[edge] & 1) != 0 && (child == Diagram.True || marks[child] >= opened))
                {
                    if (!isProduct)
                    {
                        taken[places[node]] |= 1UL << values[edge];
                    }

                    if (child != Diagram.True)
                    {
                        marks[child] = reached;
                    }
                }
            }
        }

        liveCounts[at] = count - kept;
        own.AsSpan(kept, count - kept).CopyTo(own);
        taken.CopyTo(masks);
    }

    private bool IsMarked(int node, int wanted) => node == Diagram.True || (node != Diagram.False && marks[node] == wanted);

    private static int[] Below(Diagram diagram, int top)
    {
        var found = new HashSet<int>();
        var pending = new Stack<int>([top]);
        while (pending.TryPop(out int node))
        {
            if (node > Diagram.True && found.Add(node))
            {
                foreach (int child in diagram.ChildrenOf(node))
                {
                    pending.Push(child);
                }
            }
        }

        return [.. found.Order()];
    }
}
