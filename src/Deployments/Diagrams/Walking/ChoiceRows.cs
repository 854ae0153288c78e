using System.Runtime.Intrinsics;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>
/// The solutions of a small node, written out once so that enumerating them only copies bytes. Immutable.
/// </summary>
internal sealed class ChoiceRows
{
    /// <summary>The widest choice that is written out as whole rows.</summary>
    public const int MaximumWidth = 32;

    private ChoiceRows(byte[] rows, int width, Vector256<byte> kept, int[] changes)
    {
        Rows = rows;
        Width = width;
        Kept = kept;
        Changes = changes;
    }

    /// <summary>Marks a node whose solutions are not written out.</summary>
    public static ChoiceRows None { get; } = new([], 0, default, []);

    /// <summary>Row after row, each of <see cref="Width"/> bytes, with zeros where the node decides nothing.</summary>
    public byte[] Rows { get; }

    /// <summary>16 or 32; 0 where choices are wider and <see cref="Changes"/> replaces rows.</summary>
    public int Width { get; }

    /// <summary>All bits set where the node decides nothing.</summary>
    public Vector256<byte> Kept { get; }

    /// <summary>
    /// The changes from each solution to the next: index of the variable, shifted by 8, and value; the last entry of a solution has its sign bit set.
    /// </summary>
    public int[] Changes { get; }

    /// <summary>Its size in bytes.</summary>
    public int Size => Rows.Length + (Changes.Length * sizeof(int));

    /// <summary>Writes out all solutions of a node and its continuation.</summary>
    public static ChoiceRows Write(CompiledModel compiled, int node, Continuation after)
    {
        bool[] mine = PlacesOf(compiled, node, after);
        byte[] values = new byte[compiled.BufferLength];
        var walk = new ChoiceWalk(compiled, node, after, writesTapes: false);
        return compiled.VisibleCount <= MaximumWidth
            ? WriteRows(checked((int)(compiled.PathCounts.Small(node) * after.Count)), mine, walk, values) : WriteChanges(mine, walk, values);
    }

    private static ChoiceRows WriteRows(int count, bool[] mine, ChoiceWalk walk, byte[] values)
    {
        int width = mine.Length <= MaximumWidth / 2 ? MaximumWidth / 2 : MaximumWidth;
        byte[] rows = new byte[count * width];
        Span<byte> kept = stackalloc byte[MaximumWidth];
        for (int place = 0; place < MaximumWidth; place++)
        {
            kept[place] = place < mine.Length && mine[place] ? (byte)0 : byte.MaxValue;
        }

        for (int at = 0; walk.MoveNext(values); at += width)
        {
            values.AsSpan(0, mine.Length).CopyTo(rows.AsSpan(at));
        }

        return new ChoiceRows(rows, width, Vector256.Create<byte>(kept), []);
    }

    private static ChoiceRows WriteChanges(bool[] mine, ChoiceWalk walk, byte[] values)
    {
        int[] places = [.. Enumerable.Range(0, mine.Length).Where(place => mine[place])];
        byte[] before = new byte[values.Length];
        Array.Fill(before, byte.MaxValue);
        var changes = new List<int>();
        while (walk.MoveNext(values))
        {
            foreach (int place in places)
            {
                if (values[place] != before[place])
                {
                    changes.Add((place << 8) | values[place]);
                    before[place] = values[place];
                }
            }

            changes[^1] |= int.MinValue;
        }

        return new ChoiceRows([], 0, default, [.. changes]);
    }

    /// <summary>For each visible variable, true when the node or its continuation decides it.</summary>
    private static bool[] PlacesOf(CompiledModel compiled, int root, Continuation after)
    {
        bool[] places = new bool[compiled.VisibleCount];
        var pending = new Stack<int>([root]);
        for (Continuation? rest = after; rest is not null; rest = rest.Next)
        {
            pending.Push(rest.Node);
        }

        while (pending.TryPop(out int node))
        {
            // Every path through a node decides the same variables, so one path is enough.
            if (node <= Diagram.True)
            {
                continue;
            }

            ReadOnlySpan<int> children = compiled.Paths.ChildrenOf(node);
            pending.Push(children[0]);
            if (compiled.Paths.IsProduct(node))
            {
                pending.Push(children[1]);
            }
            else if (compiled.Paths.Nodes[node].Variable < places.Length)
            {
                places[compiled.Paths.Nodes[node].Variable] = true;
            }
        }

        return places;
    }
}
