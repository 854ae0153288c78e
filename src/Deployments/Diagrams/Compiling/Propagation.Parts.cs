using System.Numerics;
using System.Runtime.InteropServices;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <content>What is left, by what is connected.</content>
internal sealed partial class Propagation
{
    /// <summary>Gathers what is connected: a part takes in whatever shares a variable with it until nothing does.</summary>
    private void Split(Residual residual, int decided)
    {
        int count = 0;
        Span<int> rest = CollectionsMarshal.AsSpan(kept);
        if (seen.Length < clauses.Count)
        {
            Array.Resize(ref seen, clauses.Count * 2);
        }

        foreach (int clause in rest)
        {
            if (seen[clause] != run)
            {
                seen[clause] = run;
                rest[count++] = clause;
            }
        }

        rest = rest[..count];
        Array.Clear(bound);
        while (rest.Length > 0 || activeLinear.Count > 0)
        {
            Array.Clear(mask);
            mine.Clear();
            sums.Clear();
            if (rest.Length > 0)
            {
                clauses.MaskOf(rest[0]).CopyTo(mask);
            }
            else
            {
                TakeIn(activeLinear[0]);
            }

            for (int before = -1; before != mine.Count + sums.Count;)
            {
                before = mine.Count + sums.Count;
                int left = 0;
                foreach (int clause in rest)
                {
                    ReadOnlySpan<ulong> own = clauses.MaskOf(clause);
                    if (Meets(mask, own))
                    {
                        mine.Add(clause);
                        for (int w = 0; w < mask.Length; w++)
                        {
                            mask[w] |= own[w];
                        }
                    }
                    else
                    {
                        rest[left++] = clause;
                    }
                }

                rest = rest[..left];
                for (int i = activeLinear.Count - 1; i >= 0; i--)
                {
                    if (Meets(mask, LevelsOf(activeLinear[i])))
                    {
                        TakeIn(activeLinear[i]);
                        sums.Add(activeLinear[i]);
                        activeLinear.RemoveAt(i);
                    }
                }
            }

            for (int w = 0; w < mask.Length; w++)
            {
                bound[w] |= mask[w];
            }

            Parts.Add(Gather());
        }

        foreach (int level in residual.Levels)
        {
            if (level != decided && (bound[level >> 6] >> level & 1) == 0)
            {
                Free.Add(new Literal(level, domains[level]));
            }
        }
    }

    private static bool Meets(ReadOnlySpan<ulong> some, ReadOnlySpan<ulong> others)
    {
        for (int w = 0; w < some.Length; w++)
        {
            if ((some[w] & others[w]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void TakeIn(int sum)
    {
        ReadOnlySpan<ulong> levels = LevelsOf(sum);
        for (int w = 0; w < mask.Length; w++)
        {
            mask[w] |= levels[w];
        }
    }

    /// <summary>The variables of a sum that can still change it.</summary>
    private ulong[] LevelsOf(int sum)
    {
        Array.Clear(open);
        LevelConstraint constraint = linear[sum];
        for (int i = 0; i < constraint.Levels.Length; i++)
        {
            int level = constraint.Levels[i];
            if (scope[level] == run)
            {
                (long low, long high) = constraint.Range(i, domains[level]);
                open[level >> 6] |= low == high ? 0 : 1UL << level;
            }
        }

        return open;
    }

    private Residual Gather()
    {
        int count = 0;
        foreach (ulong word in mask)
        {
            count += BitOperations.PopCount(word);
        }

        int[] levels = new int[count];
        ulong[] own = new ulong[count];
        count = 0;
        for (int w = 0; w < mask.Length; w++)
        {
            for (ulong word = mask[w]; word != 0; word &= word - 1)
            {
                levels[count] = (w << 6) + BitOperations.TrailingZeroCount(word);
                own[count] = domains[levels[count]];
                count++;
            }
        }

        sums.Sort();
        return new Residual(levels, own, [.. mine], [.. sums], [.. sums.Select(LeftOf)]);
    }

    /// <summary>What is left of the bound of a sum once the variables that can no longer change it are taken off.</summary>
    private long LeftOf(int sum)
    {
        LevelConstraint constraint = linear[sum];
        long budget = budgets[sum];
        for (int i = 0; i < constraint.Levels.Length; i++)
        {
            int level = constraint.Levels[i];
            if (scope[level] == run && (mask[level >> 6] >> level & 1) == 0)
            {
                budget -= constraint.Range(i, domains[level]).Low;
            }
        }

        return budget;
    }
}
