using System.Numerics;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>Interned clauses: equal clauses have the same number, so a set of clauses is a set of numbers.</summary>
internal sealed class ResidualClauses(int levels)
{
    private Literal[] literals = new Literal[1 << 12];
    private int[] starts = new int[1 << 10];
    private ulong[] masks = new ulong[1 << 12];
    private int[] table = new int[1 << 12];

    /// <summary>The number of words of a set of variables.</summary>
    public int Words { get; } = (levels + 63) / 64;

    public int Count { get; private set; }

    public ReadOnlySpan<Literal> this[int clause] => new(literals, starts[clause], starts[clause + 1] - starts[clause]);

    /// <summary>The variables of a clause, one bit each.</summary>
    public ReadOnlySpan<ulong> MaskOf(int clause) => new(masks, clause * Words, Words);

    /// <summary>The number of a clause; literals by ascending variable.</summary>
    public int Intern(ReadOnlySpan<Literal> clause)
    {
        int mask = table.Length - 1;
        int at = (int)Hash(clause) & mask;
        while (table[at] != 0)
        {
            if (this[table[at] - 1].SequenceEqual(clause))
            {
                return table[at] - 1;
            }

            at = (at + 1) & mask;
        }

        int start = starts[Count];
        Reserve(ref literals, start + clause.Length);
        Reserve(ref starts, Count + 2);
        Reserve(ref masks, (Count + 1) * Words);
        clause.CopyTo(literals.AsSpan(start));
        foreach (Literal literal in clause)
        {
            masks[(Count * Words) + (literal.Variable >> 6)] |= 1UL << literal.Variable;
        }

        starts[++Count] = start + clause.Length;
        table[at] = Count;
        if (Count * 2 > table.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private static uint Hash(ReadOnlySpan<Literal> clause)
    {
        ulong hash = (ulong)clause.Length;
        foreach (Literal literal in clause)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ literal.Values ^ ((ulong)literal.Variable << 48)) * 0x9E3779B97F4A7C15;
        }

        return (uint)(hash >> 32);
    }

    private static void Reserve<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (int clause = 0; clause < Count; clause++)
        {
            int at = (int)Hash(this[clause]) & (table.Length - 1);
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = clause + 1;
        }
    }
}
