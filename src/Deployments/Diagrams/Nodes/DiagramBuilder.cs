using System.Numerics;
using System.Runtime.InteropServices;

namespace Deployments.Diagrams.Nodes;

/// <summary>Builds a diagram; equal nodes are made once.</summary>
internal sealed class DiagramBuilder
{
    private readonly List<int> levels = [Diagram.Product, Diagram.Product];
    private readonly List<int> firsts = [0, 0, 0];
    private readonly List<byte> values = [];
    private readonly List<int> children = [];
    private int[] table = new int[1 << 12];

    public int NodeCount => levels.Count;

    public int EdgeCount => children.Count;

    /// <summary>A node that decides a variable; without any value it is <see cref="Diagram.False"/>.</summary>
    public int Decide(int level, ReadOnlySpan<byte> own, ReadOnlySpan<int> next) => own.Length == 0 ? Diagram.False : Intern(level, own, next);

    /// <summary>A node that allows a variable each of some values.</summary>
    public int Any(int level, ulong domain)
    {
        Span<byte> own = stackalloc byte[64];
        Span<int> next = stackalloc int[64];
        int count = 0;
        for (; domain != 0; domain &= domain - 1)
        {
            own[count] = (byte)BitOperations.TrailingZeroCount(domain);
            next[count++] = Diagram.True;
        }

        return Decide(level, own[..count], next[..count]);
    }

    /// <summary>A node that joins two parts that share no variable.</summary>
    public int Join(int left, int right) =>
        left == Diagram.False || right == Diagram.False ? Diagram.False
        : left == Diagram.True ? right : right == Diagram.True ? left : Intern(Diagram.Product, [0, 1], [left, right]);

    /// <summary>The diagram below a root; nodes that it does not reach are left out.</summary>
    public Diagram Build(int root, int[] order)
    {
        int[] numbers = new int[NodeCount];
        numbers[Diagram.True] = Diagram.True;
        numbers[root] = root;
        bool[] reached = new bool[NodeCount];
        reached[root] = true;
        int nodes = 2, edges = 0;
        for (int node = root; node > Diagram.True; node--)
        {
            if (reached[node])
            {
                nodes++;
                for (int edge = firsts[node]; edge < firsts[node + 1]; edge++)
                {
                    reached[children[edge]] = true;
                    edges++;
                }
            }
        }

        int[] newLevels = new int[nodes];
        int[] newFirsts = new int[nodes + 1];
        byte[] newValues = new byte[edges];
        int[] newChildren = new int[edges];
        newLevels[0] = newLevels[1] = Diagram.Product;
        int next = 2, at = 0;
        for (int node = 2; node <= root; node++)
        {
            if (!reached[node])
            {
                continue;
            }

            numbers[node] = next;
            newLevels[next] = levels[node];
            newFirsts[next] = at;
            for (int edge = firsts[node]; edge < firsts[node + 1]; edge++, at++)
            {
                newValues[at] = values[edge];
                newChildren[at] = numbers[children[edge]];
            }

            next++;
        }

        newFirsts[nodes] = at;
        return new Diagram(newLevels, newFirsts, newValues, newChildren, numbers[root], order);
    }

    private int Intern(int level, ReadOnlySpan<byte> own, ReadOnlySpan<int> next)
    {
        int at = Slot(Hash(level, own, next));
        while (table[at] != 0)
        {
            int node = table[at];
            Range edges = firsts[node]..firsts[node + 1];
            if (levels[node] == level && CollectionsMarshal.AsSpan(children)[edges].SequenceEqual(next)
                && CollectionsMarshal.AsSpan(values)[edges].SequenceEqual(own))
            {
                return node;
            }

            at = (at + 1) & (table.Length - 1);
        }

        levels.Add(level);
        values.AddRange(own);
        children.AddRange(next);
        firsts.Add(children.Count);
        table[at] = NodeCount - 1;
        if (NodeCount * 2 > table.Length)
        {
            Grow();
        }

        return NodeCount - 1;
    }

    private int Slot(uint hash) => (int)(hash & (uint)(table.Length - 1));

    private static uint Hash(int level, ReadOnlySpan<byte> own, ReadOnlySpan<int> next)
    {
        ulong hash = (uint)level;
        for (int i = 0; i < own.Length; i++)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ ((ulong)own[i] << 40) ^ (uint)next[i]) * 0x9E3779B97F4A7C15;
        }

        return (uint)(hash >> 32);
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (int node = 2; node < NodeCount; node++)
        {
            Range edges = firsts[node]..firsts[node + 1];
            int at = Slot(Hash(levels[node], CollectionsMarshal.AsSpan(values)[edges], CollectionsMarshal.AsSpan(children)[edges]));
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = node;
        }
    }
}
