using System.Numerics;
using Deployments.Model;
using Deployments.Spaces.Diagrams;
using Deployments.Validation;

namespace Deployments.Spaces;

public sealed partial class Space
{
    /// <summary>What each variable can still take once some choices are made. Takes time proportional to the diagram's nodes.</summary>
    /// <param name="picks">For some variables, by their place, the place of the value that is chosen.</param>
    /// <returns>For each variable the values with which a valid stack remains, and those without.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable or value.</exception>
    public ValueList<VariableOptions> OptionsAfter(IReadOnlyDictionary<int, int> picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        ulong[] values = Restrict(picks).Values();
        return [.. Variables.Select((variable, i) => new VariableOptions(
            variable,
            [.. variable.Values.Where((_, value) => (values[i] >> value & 1) != 0)],
            [.. variable.Values.Where((_, value) => (values[i] >> value & 1) == 0)]))];
    }

    /// <summary>How many valid stacks are left once some choices are made.</summary>
    /// <param name="picks">For some variables, by their place, the place of the value that is chosen.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable or value.</exception>
    public BigInteger CountAfter(IReadOnlyDictionary<int, int> picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        return Restrict(picks).Count();
    }

    /// <summary>Why a value cannot be taken after some choices.</summary>
    /// <param name="picks">For some variables, by their place, the place of the value that is chosen.</param>
    /// <param name="variable">The place of the variable.</param>
    /// <param name="value">The place of the value.</param>
    /// <returns>A smallest set of the choices that stand against it, and what the rules say; null when the value can be taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable or value.</exception>
    public ClosedReason? WhyClosed(IReadOnlyDictionary<int, int> picks, int variable, int value)
    {
        ArgumentNullException.ThrowIfNull(picks);
        var kept = picks.Where(p => p.Key != variable).OrderBy(p => p.Key).ToDictionary();
        if (IsOpen(kept, variable, value))
        {
            return null;
        }

        foreach (int pick in kept.Keys.ToArray())
        {
            int taken = kept[pick];
            kept.Remove(pick);
            if (IsOpen(kept, variable, value))
            {
                kept.Add(pick, taken);
            }
        }

        // Only what stands against each other, so that the engine speaks of nothing else.
        byte[] choice = new byte[Variables.Count];
        foreach ((int pick, int taken) in kept)
        {
            choice[pick] = (byte)taken;
        }

        choice[variable] = (byte)value;
        Report report = new RulesEngine(Catalog).Validate(MakeStack(choice), Hardware);
        return new ClosedReason(
            [.. kept.Select(p => $"{Variables[p.Key].Name} = {Variables[p.Key].Values[p.Value]}")],
            [.. report.Findings.Where(f => f.Severity == Rules.Severity.Error).Select(f => f.Message).Distinct()]);
    }

    /// <summary>In how many stacks each component is, on each group: which are in all (core), which in none (dead), which are optional only by name.</summary>
    /// <returns>The roles, by group and by the catalogue's order.</returns>
    public ValueList<ComponentRole> Roles()
    {
        BigInteger[][] counts = Marginals();
        var roles = new List<ComponentRole>();
        foreach ((int group, Component component, int formula) in variables.Installable())
        {
            BigInteger count = 0;
            if (formula == Logic.FormulaPool.True)
            {
                count = Count;
            }
            else if (formula != Logic.FormulaPool.False)
            {
                Logic.Literal literal = model.LiteralFor(formula);
                for (int value = 0; value < counts[literal.Variable].Length; value++)
                {
                    count += (literal.Values >> value & 1) != 0 ? counts[literal.Variable][value] : 0;
                }
            }

            roles.Add(new ComponentRole(
                component.Id, variables.Groups[group].Source.Name, count, count == Count && !Count.IsZero, formula != Logic.FormulaPool.True));
        }

        return roles.ToValueList();
    }

    private bool IsOpen(Dictionary<int, int> picks, int variable, int value)
    {
        Restriction restriction = Restrict(picks);
        restriction.Allow(variable, 1UL << value);
        return restriction.Open()[compiled.Diagram.Root] && compiled.Diagram.Root != Diagram.False;
    }

    /// <summary>For each variable and value the number of solutions that take it: the ways to a node times the ways below it.</summary>
    private BigInteger[][] Marginals()
    {
        Diagram diagram = compiled.Diagram;
        BigInteger[][] totals = [.. Enumerable.Range(0, compiled.VariableCount).Select(v => new BigInteger[BitOperations.PopCount(model.Formulas.DomainOf(v))])];
        var ways = new BigInteger[diagram.NodeCount];
        ways[diagram.Root] = 1;
        for (int node = diagram.Root; node > Diagram.True; node--)
        {
            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                (int left, int right) = (diagram.ChildAt(first), diagram.ChildAt(first + 1));
                ways[left] += ways[node] * compiled.Counts[right];
                ways[right] += ways[node] * compiled.Counts[left];
                continue;
            }

            for (int edge = first; edge < diagram.FirstOf(node + 1); edge++)
            {
                int child = diagram.ChildAt(edge);
                ways[child] += ways[node];
                totals[compiled.Places[diagram.LevelOf(node)]][diagram.ValueAt(edge)] += ways[node] * compiled.Counts[child];
            }
        }

        return totals;
    }
}
