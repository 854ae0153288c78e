using System.Numerics;
using System.Runtime.InteropServices;
using Deployments.Spaces.Logic;

namespace Deployments.Spaces.Compilation;

/// <summary>Clauses, each kept once and named by a number, so that a set of clauses is a set of numbers.</summary>
internal sealed class ResidualClauses(int levels)
{
    private readonly List<Literal> literals = [];
    private readonly List<int> starts = [0];
    private readonly List<ulong> masks = [];
    private int[] table = new int[1 << 12];

    /// <summary>Words of a set of variables.</summary>
    public int Words { get; } = (levels + 63) / 64;

    public int Count => starts.Count - 1;

    public ReadOnlySpan<Literal> this[int clause] =>
        CollectionsMarshal.AsSpan(literals)[starts[clause]..starts[clause + 1]];

    /// <summary>The set of a clause's variables.</summary>
    public ReadOnlySpan<ulong> MaskOf(int clause) => CollectionsMarshal.AsSpan(masks).Slice(clause * Words, Words);

    /// <summary>The number of a clause; literals by ascending variable.</summary>
    public int Intern(ReadOnlySpan<Literal> clause)
    {
        uint hash = Hash(clause);
        int mask = table.Length - 1;
        int at = (int)hash & mask;
        while (table[at] != 0)
        {
            if (this[table[at] - 1].SequenceEqual(clause))
            {
                return table[at] - 1;
            }

            at = (at + 1) & mask;
        }

        CollectionsMarshal.SetCount(masks, masks.Count + Words);
        Span<ulong> own = CollectionsMarshal.AsSpan(masks)[^Words..];
        own.Clear();
        foreach (Literal literal in clause)
        {
            own[literal.Variable >> 6] |= 1UL << literal.Variable;
        }

        literals.AddRange(clause);
        starts.Add(literals.Count);
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
