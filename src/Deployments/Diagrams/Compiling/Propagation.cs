using System.Numerics;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// Gives a variable of a residual a value and propagates it: conditions the constraints, and narrows each domain to the values that every constraint
/// leaves, until nothing changes. The rest is split into parts that share no variable.
/// </summary>
internal sealed class Propagation
{
    private readonly ResidualFormulas formulas;
    private readonly LevelConstraint[] linear;
    private readonly ulong[] domains;
    private readonly bool[] changed;
    private readonly ConnectedParts split;
    private readonly List<int> changedNow = [];
    private readonly List<int> changedNext = [];
    private readonly List<int> kept = [];
    private readonly List<int> activeLinear = [];
    private readonly List<int> pending = [];
    private readonly long[] budgets;
    private readonly int[] scope;
    private readonly ulong[] touched;
    private readonly ulong[] touching;
    private int run;

    public Propagation(ResidualFormulas formulas, LevelConstraint[] linear, int levels)
    {
        this.formulas = formulas;
        this.linear = linear;
        domains = new ulong[levels];
        changed = new bool[levels];
        touched = new ulong[formulas.Words];
        touching = new ulong[formulas.Words];
        scope = new int[levels];
        budgets = new long[linear.Length];
        split = new ConnectedParts(formulas, linear, domains, budgets, scope);
    }

    /// <summary>The number of propagations so far.</summary>
    public int Runs => run;

    /// <summary>The parts that are left, in no particular order.</summary>
    public List<Residual> Parts => split.Parts;

    /// <summary>The variables without a constraint, with their domains, by ascending level.</summary>
    public List<Literal> Free => split.Free;

    /// <summary>Narrows one variable; false when that contradicts the constraints.</summary>
    /// <param name="residual">The constraints before.</param>
    /// <param name="level">The variable; −1 to propagate without narrowing any.</param>
    /// <param name="values">The values that it may take.</param>
    public bool Run(Residual residual, int level, ulong values)
    {
        split.Clear();
        kept.Clear();
        activeLinear.Clear();
        changedNext.Clear();
        Array.Clear(touching);
        run++;
        for (int i = 0; i < residual.Levels.Length; i++)
        {
            domains[residual.Levels[i]] = residual.Domains[i];
            scope[residual.Levels[i]] = run;
        }

        for (int i = 0; i < residual.Linear.Length; i++)
        {
            activeLinear.Add(residual.Linear[i]);
            budgets[residual.Linear[i]] = residual.Budgets[i];
        }

        kept.AddRange(residual.Constraints);
        if (level >= 0)
        {
            domains[level] = values;
            Mark(level);
        }
        else
        {
            foreach (int each in residual.Levels)
            {
                Mark(each);
            }
        }

        bool holds = Propagate();
        foreach (int each in changedNext)
        {
            changed[each] = false;
        }

        if (holds)
        {
            split.Split(residual, level, run, kept, activeLinear);
        }

        return holds;
    }

    /// <summary>True when two sets of variables have one in common.</summary>
    public static bool Meets(ReadOnlySpan<ulong> some, ReadOnlySpan<ulong> others)
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

    private void Mark(int level)
    {
        if (!changed[level])
        {
            changed[level] = true;
            changedNext.Add(level);
            touching[level >> 6] |= 1UL << level;
        }
    }

    private bool Propagate()
    {
        while (changedNext.Count > 0)
        {
            changedNow.Clear();
            changedNow.AddRange(changedNext);
            changedNext.Clear();
            touching.CopyTo(touched, 0);
            Array.Clear(touching);
            foreach (int level in changedNow)
            {
                changed[level] = false;
            }

            pending.Clear();
            pending.AddRange(kept);
            kept.Clear();
            foreach (int constraint in pending)
            {
                if (!Meets(touched, formulas.MaskOf(constraint)))
                {
                    kept.Add(constraint);
                }
                else if (!Keep(Reduce(constraint)))
                {
                    return false;
                }
            }

            for (int i = activeLinear.Count - 1; i >= 0; i--)
            {
                switch (Bound(activeLinear[i]))
                {
                    case false: return false;
                    case true: activeLinear.RemoveAt(i); break;
                }
            }
        }

        return true;
    }

    /// <summary>What is left of a constraint under the current domains.</summary>
    private int Reduce(int constraint)
    {
        for (int w = 0; w < touched.Length; w++)
        {
            for (ulong word = formulas.MaskOf(constraint)[w] & touched[w]; word != 0; word &= word - 1)
            {
                int level = (w << 6) + BitOperations.TrailingZeroCount(word);
                constraint = formulas.Condition(constraint, level, domains[level]);
            }
        }

        return constraint;
    }

    /// <summary>Keeps a constraint and narrows the domains by it; false when it cannot hold.</summary>
    private bool Keep(int constraint)
    {
        if (constraint <= ResidualFormulas.True)
        {
            return constraint == ResidualFormulas.True;
        }

        foreach (Literal literal in formulas.ForcedBy(constraint))
        {
            ulong narrowed = domains[literal.Variable] & literal.Values;
            if (narrowed == 0)
            {
                return false;
            }

            if (narrowed != domains[literal.Variable])
            {
                domains[literal.Variable] = narrowed;
                Mark(literal.Variable);
            }
        }

        kept.Add(constraint);
        return true;
    }

    /// <summary>False when the sum must exceed the bound, true when it cannot; null when that is open.</summary>
    private bool? Bound(int index)
    {
        LevelConstraint constraint = linear[index];
        long least = 0, most = 0;
        for (int i = 0; i < constraint.Levels.Length; i++)
        {
            if (scope[constraint.Levels[i]] == run)
            {
                (long low, long high) = constraint.Range(i, domains[constraint.Levels[i]]);
                least += low;
                most += high;
            }
        }

        if (most <= budgets[index])
        {
            return true;
        }

        if (least > budgets[index])
        {
            return false;
        }

        for (int i = 0; i < constraint.Levels.Length; i++)
        {
            int level = constraint.Levels[i];
            if (scope[level] != run)
            {
                continue;
            }

            ulong domain = domains[level];
            long room = budgets[index] - least + constraint.Range(i, domain).Low;
            ulong fitting = constraint.AtMost(i, domain, room);
            if (fitting != domain)
            {
                domains[level] = fitting;
                Mark(level);
            }
        }

        return null;
    }
}
