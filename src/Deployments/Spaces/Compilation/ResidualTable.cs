using System.Numerics;
using System.Runtime.InteropServices;

namespace Deployments.Spaces.Compilation;

/// <summary>Remembers the node that each residual was compiled to. Keys are compared in full, so equal hashes do no harm.</summary>
internal sealed class ResidualTable(ReadOnlySpan<ulong> fullDomains)
{
    private readonly ulong[] full = fullDomains.ToArray();
    private readonly List<ulong> keys = [];
    private readonly List<(int Start, int Length, int Node)> entries = [];
    private readonly List<ulong> buffer = [];
    private int[] table = new int[1 << 12];

    public int Count => entries.Count;

    public bool TryGet(Residual residual, out int node)
    {
        Write(residual);
        int at = Find(CollectionsMarshal.AsSpan(buffer));
        node = table[at] == 0 ? -1 : entries[table[at] - 1].Node;
        return table[at] != 0;
    }

    public void Add(Residual residual, int node)
    {
        Write(residual);
        int at = Find(CollectionsMarshal.AsSpan(buffer));
        entries.Add((keys.Count, buffer.Count, node));
        keys.AddRange(buffer);
        table[at] = entries.Count;
        if (entries.Count * 2 > table.Length)
        {
            Grow();
        }
    }

    /// <summary>The clauses name the variables, so only narrowed domains need to be said; with linear constraints, all are.</summary>
    private void Write(Residual residual)
    {
        buffer.Clear();
        buffer.Add(((ulong)residual.Clauses.Length << 32) | (uint)residual.Linear.Length);
        for (int i = 0; i < residual.Clauses.Length; i += 2)
        {
            ulong second = i + 1 < residual.Clauses.Length ? (ulong)residual.Clauses[i + 1] : 0;
            buffer.Add((second << 32) | (uint)residual.Clauses[i]);
        }

        for (int i = 0; i < residual.Linear.Length; i++)
        {
            buffer.Add((ulong)residual.Linear[i]);
            buffer.Add((ulong)residual.Budgets[i]);
        }

        for (int i = 0; i < residual.Levels.Length; i++)
        {
            if (residual.Linear.Length > 0 || residual.Domains[i] != full[residual.Levels[i]])
            {
                buffer.Add((ulong)residual.Levels[i]);
                buffer.Add(residual.Domains[i]);
            }
        }
    }

    private int Find(ReadOnlySpan<ulong> key)
    {
        int at = (int)(Hash(key) & (uint)(table.Length - 1));
        ReadOnlySpan<ulong> all = CollectionsMarshal.AsSpan(keys);
        while (table[at] != 0)
        {
            (int start, int length, _) = entries[table[at] - 1];
            if (length == key.Length && all.Slice(start, length).SequenceEqual(key))
            {
                break;
            }

            at = (at + 1) & (table.Length - 1);
        }

        return at;
    }

    private static uint Hash(ReadOnlySpan<ulong> key)
    {
        ulong hash = (ulong)key.Length;
        foreach (ulong word in key)
        {
            hash = (BitOperations.RotateLeft(hash, 27) ^ word) * 0x9E3779B97F4A7C15;
        }

        return (uint)(hash >> 32);
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        ReadOnlySpan<ulong> all = CollectionsMarshal.AsSpan(keys);
        for (int i = 0; i < entries.Count; i++)
        {
            int at = (int)(Hash(all.Slice(entries[i].Start, entries[i].Length)) & (uint)(table.Length - 1));
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = i + 1;
        }
    }
}
