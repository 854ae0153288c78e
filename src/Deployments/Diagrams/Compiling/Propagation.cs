using System.Runtime.InteropServices;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// Gives a variable of a residual a value and propagates it: drops literals that cannot hold and clauses that hold,
/// and narrows a domain by a clause of one literal, until nothing changes. The rest is split into parts that share no variable.
/// </summary>
internal sealed class Propagation
{
    private readonly ResidualClauses clauses;
    private readonly LevelConstraint[] linear;
    private readonly ulong[] domains;
    private readonly bool[] changed;
    private readonly ConnectedParts split;
    private readonly List<int> changedNow = [];
    private readonly List<int> changedNext = [];
    private readonly List<int> kept = [];
    private readonly List<int> activeLinear = [];
    private readonly List<Literal> literals = [];
    private readonly long[] budgets;
    private readonly int[] scope;
    private readonly ulong[] touched;
    private readonly ulong[] touching;
    private int run;

    public Propagation(ResidualClauses clauses, LevelConstraint[] linear, int levels)
    {
        this.clauses = clauses;
        this.linear = linear;
        domains = new ulong[levels];
        changed = new bool[levels];
        touched = new ulong[clauses.Words];
        touching = new ulong[clauses.Words];
        scope = new int[levels];
        budgets = new long[linear.Length];
        split = new ConnectedParts(clauses, linear, domains, budgets, scope);
    }

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

        kept.AddRange(residual.Clauses);
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

            int count = 0;
            Span<int> all = CollectionsMarshal.AsSpan(kept);
            for (int i = 0; i < all.Length; i++)
            {
                int clause = all[i];
                if (Meets(touched, clauses.MaskOf(clause)))
                {
                    clause = Reduce(clause);
                    if (clause == -2)
                    {
                        return false;
                    }
                }

                if (clause >= 0)
                {
                    all[count++] = clause;
                }
            }

            kept.RemoveRange(count, kept.Count - count);
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

    /// <summary>The clause under the current domains; −1 when it holds, −2 when it cannot hold.</summary>
    private int Reduce(int clause)
    {
        literals.Clear();
        bool same = true;
        foreach (Literal literal in clauses[clause])
        {
            ulong domain = domains[literal.Variable];
            ulong values = literal.Values & domain;
            if (values == domain)
            {
                return -1;
            }

            same &= values == literal.Values;
            if (values != 0)
            {
                literals.Add(literal with { Values = values });
            }
        }

        switch (literals.Count)
        {
            case 0:
                return -2;
            case 1:
                domains[literals[0].Variable] = literals[0].Values;
                Mark(literals[0].Variable);
                return -1;
            default:
                return same ? clause : clauses.Intern(CollectionsMarshal.AsSpan(literals));
        }
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
