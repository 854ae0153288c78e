using System.Numerics;
using System.Runtime.InteropServices;

namespace Deployments.Diagrams.Compiling;

/// <content>Makes each formula once.</content>
internal sealed partial class ResidualFormulas
{
    private readonly Stack<List<Edge>> drafts = [];
    private int[] table = new int[1 << 12];

    private List<Edge> Draft() => drafts.TryPop(out List<Edge>? used) ? used : [];

    /// <summary>The formula with some edges from a level; edges to the same rest become one. The draft is used up.</summary>
    private int Make(int level, List<Edge> draft)
    {
        int count = 0;
        for (int i = 0; i < draft.Count; i++)
        {
            Edge edge = draft[i];
            int same = 0;
            while (same < count && draft[same].Rest != edge.Rest)
            {
                same++;
            }

            if (edge.Values == 0)
            {
                continue;
            }

            if (same < count)
            {
                draft[same] = edge with { Values = edge.Values | draft[same].Values };
            }
            else
            {
                draft[count++] = edge;
            }
        }

        draft.RemoveRange(count, draft.Count - count);
        int made = draft[0].Rest;
        if (count > 1)
        {
            draft.Sort(static (x, y) => BitOperations.TrailingZeroCount(x.Values).CompareTo(BitOperations.TrailingZeroCount(y.Values)));
            made = Intern(level, CollectionsMarshal.AsSpan(draft));
        }

        draft.Clear();
        drafts.Push(draft);
        return made;
    }

    private int Intern(int level, ReadOnlySpan<Edge> own)
    {
        int at = (int)Hash(level, own) & (table.Length - 1);
        while (table[at] != 0)
        {
            if (nodes[table[at]].Level == level && EdgesOf(table[at]).SequenceEqual(own))
            {
                return table[at];
            }

            at = (at + 1) & (table.Length - 1);
        }

        int formula = nodes.Count;
        if (formula >= most)
        {
            IsFull = true;
            return False;
        }

        nodes.Add(new Node(level, edges.Count, own.Length));
        forced.Add(null);
        CollectionsMarshal.SetCount(masks, masks.Count + Words);
        Span<ulong> mask = CollectionsMarshal.AsSpan(masks)[^Words..];
        mask.Clear();
        mask[level >> 6] = 1UL << level;
        foreach (Edge edge in own)
        {
            ReadOnlySpan<ulong> theirs = MaskOf(edge.Rest);
            for (int w = 0; w < mask.Length; w++)
            {
                mask[w] |= theirs[w];
            }
        }

        edges.AddRange(own);
        table[at] = formula;
        if (nodes.Count * 2 > table.Length)
        {
            Grow();
        }

        return formula;
    }

    private static uint Hash(int level, ReadOnlySpan<Edge> own)
    {
        ulong hash = (ulong)level + 1;
        foreach (Edge edge in own)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ edge.Values ^ ((ulong)edge.Rest << 24)) * 0x9E3779B97F4A7C15;
        }

        return (uint)(hash >> 32);
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (int formula = 2; formula < nodes.Count; formula++)
        {
            int at = (int)Hash(nodes[formula].Level, EdgesOf(formula)) & (table.Length - 1);
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = formula;
        }
    }
}
