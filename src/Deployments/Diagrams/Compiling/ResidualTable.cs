using System.Numerics;
using System.Runtime.InteropServices;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// The node of each residual that is compiled already. Constraints are hashed and compared as sets, in any order, and compared in full,
/// so that equal hashes do no harm.
/// </summary>
internal sealed class ResidualTable(ReadOnlySpan<ulong> fullDomains)
{
    private readonly ulong[] full = fullDomains.ToArray();
    private readonly List<int> constraints = [];
    private readonly List<ulong> words = [];
    private readonly List<Entry> entries = [];
    private readonly List<ulong> buffer = [];
    private int[] marks = [];
    private int mark;
    private int[] table = new int[1 << 12];

    public bool TryGet(Residual residual, out int node)
    {
        ulong hash = Write(residual);
        int at = Find(residual.Constraints, hash);
        node = table[at] == 0 ? -1 : entries[table[at] - 1].Node;
        return table[at] != 0;
    }

    public void Add(Residual residual, int node)
    {
        ulong hash = Write(residual);
        int at = Find(residual.Constraints, hash);
        entries.Add(new Entry(hash, constraints.Count, residual.Constraints.Length, words.Count, buffer.Count, node));
        constraints.AddRange(residual.Constraints);
        words.AddRange(buffer);
        table[at] = entries.Count;
        if (entries.Count * 2 > table.Length)
        {
            Grow();
        }
    }

    /// <summary>
    /// Writes the key of a residual. Its constraints name the variables, so only narrowed domains are added; with linear constraints all domains are.
    /// </summary>
    private ulong Write(Residual residual)
    {
        buffer.Clear();
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

        ulong sum = 0;
        foreach (int constraint in residual.Constraints)
        {
            sum += Mix((ulong)constraint + 1);
        }

        ulong hash = sum;
        foreach (ulong word in buffer)
        {
            hash = (BitOperations.RotateLeft(hash, 27) ^ word) * 0x9E3779B97F4A7C15;
        }

        return Mix(hash);
    }

    private int Find(int[] own, ulong hash)
    {
        int at = (int)hash & (table.Length - 1);
        Span<int> all = CollectionsMarshal.AsSpan(constraints);
        bool isMarked = false;
        while (table[at] != 0)
        {
            Entry entry = entries[table[at] - 1];
            if (entry.Hash == hash && entry.ConstraintCount == own.Length && entry.WordCount == buffer.Count
                && CollectionsMarshal.AsSpan(words).Slice(entry.Words, entry.WordCount).SequenceEqual(CollectionsMarshal.AsSpan(buffer)))
            {
                isMarked = isMarked || Mark(own);
                if (AllMarked(all.Slice(entry.Constraints, entry.ConstraintCount)))
                {
                    break;
                }
            }

            at = (at + 1) & (table.Length - 1);
        }

        return at;
    }

    private bool Mark(int[] own)
    {
        mark++;
        foreach (int constraint in own)
        {
            if (constraint >= marks.Length)
            {
                Array.Resize(ref marks, Math.Max(constraint + 1, marks.Length * 2));
            }

            marks[constraint] = mark;
        }

        return true;
    }

    private bool AllMarked(ReadOnlySpan<int> others)
    {
        foreach (int constraint in others)
        {
            if (constraint >= marks.Length || marks[constraint] != mark)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (int i = 0; i < entries.Count; i++)
        {
            int at = (int)entries[i].Hash & (table.Length - 1);
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = i + 1;
        }
    }

    private readonly record struct Entry(ulong Hash, int Constraints, int ConstraintCount, int Words, int WordCount, int Node);
}
