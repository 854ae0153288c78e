using System.Numerics;
using System.Runtime.InteropServices;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>Splits the constraints that propagation leaves into parts that share no variable. Its buffers are reused from one split to the next.</summary>
internal sealed class ConnectedParts
{
    private readonly ResidualFormulas formulas;
    private readonly LevelConstraint[] linear;
    private readonly ulong[] domains;
    private readonly long[] budgets;
    private readonly int[] scope;
    private readonly ulong[] mask;
    private readonly ulong[] open;
    private readonly ulong[] bound;
    private readonly List<int> mine = [];
    private readonly List<int> sums = [];
    private int[] seen = [];
    private int run;

    /// <summary>Reads the domains, budgets and scope of the propagation that it belongs to.</summary>
    /// <param name="formulas">All formulas.</param>
    /// <param name="linear">All linear constraints.</param>
    /// <param name="domains">The current domain of each level.</param>
    /// <param name="budgets">The current budget of each linear constraint.</param>
    /// <param name="scope">For each level the last run that it was part of.</param>
    public ConnectedParts(ResidualFormulas formulas, LevelConstraint[] linear, ulong[] domains, long[] budgets, int[] scope)
    {
        this.formulas = formulas;
        this.linear = linear;
        this.domains = domains;
        this.budgets = budgets;
        this.scope = scope;
        mask = new ulong[formulas.Words];
        open = new ulong[formulas.Words];
        bound = new ulong[formulas.Words];
    }

    /// <summary>The parts, in no particular order.</summary>
    public List<Residual> Parts { get; } = [];

    /// <summary>The variables without a constraint, with their domains, by ascending level.</summary>
    public List<Literal> Free { get; } = [];

    /// <summary>Empties the lists.</summary>
    public void Clear()
    {
        Parts.Clear();
        Free.Clear();
    }

    /// <summary>Splits constraints.</summary>
    /// <param name="residual">The constraints before propagation.</param>
    /// <param name="decided">The level that was decided; it belongs to no part.</param>
    /// <param name="currentRun">The run whose levels are in scope.</param>
    /// <param name="left">The constraints that are left; overwritten.</param>
    /// <param name="leftSums">The linear constraints that are left; emptied.</param>
    public void Split(Residual residual, int decided, int currentRun, List<int> left, List<int> leftSums)
    {
        run = currentRun;
        Span<int> rest = WithoutDuplicates(CollectionsMarshal.AsSpan(left));
        Array.Clear(bound);
        while (rest.Length > 0 || leftSums.Count > 0)
        {
            Array.Clear(mask);
            mine.Clear();
            sums.Clear();
            if (rest.Length > 0)
            {
                formulas.MaskOf(rest[0]).CopyTo(mask);
            }
            else
            {
                Widen(LevelsOf(leftSums[0]));
            }

            for (int before = -1; before != mine.Count + sums.Count;)
            {
                before = mine.Count + sums.Count;
                rest = TakeConstraints(rest);
                TakeSums(leftSums);
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

    private Span<int> WithoutDuplicates(Span<int> rest)
    {
        if (seen.Length < formulas.Count)
        {
            Array.Resize(ref seen, formulas.Count * 2);
        }

        int count = 0;
        foreach (int constraint in rest)
        {
            if (seen[constraint] != run)
            {
                seen[constraint] = run;
                rest[count++] = constraint;
            }
        }

        return rest[..count];
    }

    /// <summary>Takes the constraints that share a variable with the part; returns the others.</summary>
    private Span<int> TakeConstraints(Span<int> rest)
    {
        int left = 0;
        foreach (int constraint in rest)
        {
            ReadOnlySpan<ulong> own = formulas.MaskOf(constraint);
            if (Propagation.Meets(mask, own))
            {
                mine.Add(constraint);
                Widen(own);
            }
            else
            {
                rest[left++] = constraint;
            }
        }

        return rest[..left];
    }

    /// <summary>Takes the sums that share an open variable with the part.</summary>
    private void TakeSums(List<int> leftSums)
    {
        for (int i = leftSums.Count - 1; i >= 0; i--)
        {
            ulong[] levels = LevelsOf(leftSums[i]);
            if (Propagation.Meets(mask, levels))
            {
                Widen(levels);
                sums.Add(leftSums[i]);
                leftSums.RemoveAt(i);
            }
        }
    }

    private void Widen(ReadOnlySpan<ulong> levels)
    {
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

    /// <summary>The bound of a sum without the weights of the variables that can no longer change it.</summary>
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
