using System.Globalization;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Finds all models of a DIMACS formula by unit propagation and trial, and reads them by the comments.</summary>
internal sealed class DimacsModels
{
    private readonly List<int[]> clauses = [];
    private readonly List<(string Slot, int Boolean)> values = [];
    private readonly bool?[] assigned;

    public DimacsModels(string text)
    {
        var open = new List<int>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Split(' ');
            if (words is ["c", "value", var boolean, ..])
            {
                values.Add((line[..line.LastIndexOf(" = ", StringComparison.Ordinal)][(8 + boolean.Length)..], Number(boolean)));
            }
            else if (words is ["c", "p", "show", ..])
            {
                Shown = [.. words[3..^1].Select(Number)];
            }
            else if (words is ["p", "cnf", var variables, var count])
            {
                (VariableCount, ClauseCount) = (Number(variables), Number(count));
            }
            else if (words[0] != "c")
            {
                foreach (int literal in words.Select(Number))
                {
                    if (literal != 0)
                    {
                        open.Add(literal);
                        continue;
                    }

                    clauses.Add([.. open]);
                    open.Clear();
                }
            }
        }

        assigned = new bool?[VariableCount + 1];
        IsWellFormed = open.Count == 0 && clauses.Count == ClauseCount && clauses.TrueForAll(c => Array.TrueForAll(c, l => Math.Abs(l) <= VariableCount));
    }

    public int VariableCount { get; }

    public int ClauseCount { get; }

    public int[] Shown { get; } = [];

    public bool IsWellFormed { get; }

    /// <summary>Each model as the indices of the chosen values.</summary>
    public IEnumerable<string> All()
    {
        var trail = new List<int>();
        if (Propagate(trail))
        {
            int free = Array.IndexOf(assigned, null, 1);
            if (free < 0)
            {
                yield return Choice();
            }
            else
            {
                foreach (bool value in new[] { false, true })
                {
                    assigned[free] = value;
                    foreach (string choice in All())
                    {
                        yield return choice;
                    }
                }

                assigned[free] = null;
            }
        }

        trail.ForEach(v => assigned[v] = null);
    }

    private bool Propagate(List<int> trail)
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (int[] clause in clauses)
            {
                int unit = 0;
                int open = 0;
                bool holds = false;
                foreach (int literal in clause)
                {
                    bool? value = assigned[Math.Abs(literal)];
                    holds |= value == (literal > 0);
                    if (value is null)
                    {
                        unit = literal;
                        open++;
                    }
                }

                if (holds || open > 1)
                {
                    continue;
                }

                if (open == 0)
                {
                    return false;
                }

                assigned[Math.Abs(unit)] = unit > 0;
                trail.Add(Math.Abs(unit));
                changed = true;
            }
        }

        return true;
    }

    private string Choice()
    {
        var choice = new List<int>();
        string? slot = null;
        int index = 0;
        foreach ((string own, int boolean) in values)
        {
            index = own == slot ? index + 1 : 0;
            slot = own;
            if (assigned[Math.Abs(boolean)] == (boolean > 0))
            {
                choice.Add(index);
            }
        }

        return string.Join(' ', choice);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
