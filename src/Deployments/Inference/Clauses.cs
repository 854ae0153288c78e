using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;

namespace Deployments.Inference;

/// <summary>A condition in conjunctive normal form over atoms: every clause must have an atom that holds.</summary>
/// <remarks>Clauses of one atom are merged into one mask; that is nearly all of them.</remarks>
internal sealed class Clauses
{
    private const int MaximumClauses = 256;

    private readonly ulong[] all;
    private readonly ulong[][] any;

    private Clauses(int[][] clauses, int words)
    {
        Items = clauses;
        all = new ulong[words];
        var wide = new List<ulong[]>();
        foreach (int[] clause in clauses)
        {
            ulong[] mask = clause.Length == 1 ? all : new ulong[words];
            foreach (int atom in clause)
            {
                mask[atom >> 6] |= 1UL << atom;
            }

            if (clause.Length != 1)
            {
                wide.Add(mask);
            }
        }

        any = [.. wide];
    }

    /// <summary>The clauses, each a list of atoms.</summary>
    public int[][] Items { get; }

    /// <summary>True when the condition holds where these atoms hold.</summary>
    public bool Hold(ReadOnlySpan<ulong> state)
    {
        ulong[] mask = all;
        for (int i = 0; i < mask.Length; i++)
        {
            if ((state[i] & mask[i]) != mask[i])
            {
                return false;
            }
        }

        foreach (ulong[] clause in any)
        {
            ulong hit = 0;
            for (int i = 0; i < clause.Length; i++)
            {
                hit |= state[i] & clause[i];
            }

            if (hit == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of clauses that do not hold where these atoms hold.</summary>
    public int CountFailing(ReadOnlySpan<ulong> state)
    {
        int failing = 0;
        foreach (int[] clause in Items)
        {
            bool holds = false;
            foreach (int atom in clause)
            {
                holds |= (state[atom >> 6] & (1UL << atom)) != 0;
            }

            failing += holds ? 0 : 1;
        }

        return failing;
    }

    /// <summary>Brings conditions, all of which must hold, into clauses; their leaves become atoms.</summary>
    /// <exception cref="InputException">A condition has too many alternatives.</exception>
    public static Func<int, Clauses> Compile(IEnumerable<Condition> conditions, AtomTable atoms)
    {
        int[][] clauses = Normalize(new AllCondition(conditions.ToValueList()), atoms);
        return words => new Clauses(clauses, words);
    }

    private static int[][] Normalize(Condition condition, AtomTable atoms) => condition switch
    {
        AllCondition all => [.. all.Parts.SelectMany(p => Normalize(p, atoms))],
        AtLeastCondition some => [.. Subsets(some.Parts.Select(p => Normalize(p, atoms)).ToArray(), Math.Max(0, some.Parts.Count - some.Count + 1))],
        _ => [[atoms.Intern(condition)]],
    };

    /// <summary>At least k of n hold exactly when every n − k + 1 of them have one that holds; of more than there are, never: one empty clause.</summary>
    private static List<int[]> Subsets(int[][][] parts, int size)
    {
        if (size > parts.Length)
        {
            return [];
        }

        List<int[]> result = [];
        var chosen = new List<int[][]>();
        Choose(0);
        return result;

        void Choose(int from)
        {
            if (chosen.Count == size)
            {
                result.AddRange(Or(chosen));
                return;
            }

            for (int i = from; i <= parts.Length - (size - chosen.Count); i++)
            {
                chosen.Add(parts[i]);
                Choose(i + 1);
                chosen.RemoveAt(chosen.Count - 1);
            }

            if (result.Count > MaximumClauses)
            {
                throw new InputException("a condition has too many alternatives", null, "split it into several needs");
            }
        }
    }

    /// <summary>The atoms of either clause, each once.</summary>
    private static int[] Join(int[] left, int[] right)
    {
        int[] joined = new int[left.Length + right.Length];
        left.CopyTo(joined, 0);
        int count = left.Length;
        foreach (int atom in right)
        {
            if (Array.IndexOf(joined, atom, 0, count) < 0)
            {
                joined[count++] = atom;
            }
        }

        Array.Resize(ref joined, count);
        return joined;
    }

    private static IEnumerable<int[]> Or(List<int[][]> parts)
    {
        IEnumerable<int[]> product = [[]];
        foreach (int[][] part in parts)
        {
            product = [.. product.SelectMany(left => part.Select(right => Join(left, right))).Take(MaximumClauses + 1)];
        }

        return product;
    }
}
