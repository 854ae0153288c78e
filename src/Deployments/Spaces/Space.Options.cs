using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Searching;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Spaces.Operations;
using Deployments.Validation;
using Deployments.Vocabulary;

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
        return WhyClosed([.. picks.OrderBy(p => p.Key).Select(p => new Pick($"{Variables[p.Key].Name} = {Variables[p.Key].Values[p.Value]}", new Literal(p.Key, 1UL << p.Value)))], variable, value);
    }

    /// <summary>Why a value cannot be taken after some picks; null when it can.</summary>
    internal ClosedReason? WhyClosed(IEnumerable<Pick> picks, int variable, int value)
    {
        var own = new Pick("", new Literal(variable, 1UL << value));
        if (ConflictOf(picks.Where(p => p.Demand.Variable != variable).ToArray(), own) is not { } conflict)
        {
            return null;
        }

        // Only what stands against each other, so that the engine speaks of little else; what it says of other components is left out.
        Pick[] all = [.. conflict, own];
        byte[] choice = new byte[Variables.Count];
        foreach (Pick pick in all.Where(p => p.Demand.Variable < choice.Length))
        {
            choice[pick.Demand.Variable] = (byte)Math.Min(BitOperations.TrailingZeroCount(pick.Demand.Values), Variables[pick.Demand.Variable].Values.Count - 1);
        }

        HashSet<ComponentId> concerned = [.. variables.Installable().Where(i => i.Formula != FormulaPool.True && all.Any(p => Concerns(p.Demand, model.LiteralFor(i.Formula)))).Select(i => i.Component.Id)];
        Report report = new RulesEngine(Catalog).Validate(MakeStack(choice), Hardware);
        return new ClosedReason(
            [.. conflict.Select(p => p.Name)],
            [.. report.Findings.Where(f => f.Severity == Vocabulary.Severity.Error && (f.Component is not { } id || concerned.Contains(id))).Select(f => f.Message).Distinct()]);
    }

    /// <summary>A smallest set of picks that leaves no stack together with another; null when all of them leave one.</summary>
    internal Pick[]? ConflictOf(Pick[] picks, Pick? other = null)
    {
        if (IsOpen(picks, other))
        {
            return null;
        }

        foreach (Pick pick in picks)
        {
            Pick[] rest = [.. picks.Where(p => p != pick)];
            picks = IsOpen(rest, other) ? picks : rest;
        }

        return picks;
    }

    /// <summary>For each variable and value the number of stacks left after some picks that take it.</summary>
    internal BigInteger[][] CountsAfter(IEnumerable<Pick> picks) => Restrict(picks).Marginals();

    /// <summary>How many stacks are left after some picks.</summary>
    internal BigInteger CountAfter(IEnumerable<Pick> picks) => Restrict(picks).Count();

    /// <summary>In how many stacks each component is, on each group: which are in all (core), which in none (dead), which are optional only by name.</summary>
    /// <returns>The roles, by group and by the catalogue's order.</returns>
    public ValueList<ComponentRole> Roles()
    {
        BigInteger[][] counts = new Restriction(compiled).Marginals();
        var roles = new List<ComponentRole>();
        foreach ((int group, Component component, int formula) in variables.Installable())
        {
            BigInteger count = 0;
            if (formula == FormulaPool.True)
            {
                count = Count;
            }
            else if (formula != FormulaPool.False)
            {
                Literal literal = model.LiteralFor(formula);
                for (int value = 0; value < counts[literal.Variable].Length; value++)
                {
                    count += (literal.Values >> value & 1) != 0 ? counts[literal.Variable][value] : 0;
                }
            }

            roles.Add(new ComponentRole(
                component.Id, variables.Groups[group].Source.Name, count, count == Count && !Count.IsZero, formula != FormulaPool.True));
        }

        return roles.ToValueList();
    }

    private static bool Concerns(Literal demand, Literal there) => demand.Variable == there.Variable && (demand.Values & there.Values) != 0;

    private Restriction Restrict(IEnumerable<Pick> picks)
    {
        var restriction = new Restriction(compiled);
        foreach (Pick pick in picks)
        {
            restriction.Allow(pick.Demand.Variable, pick.Demand.Values);
        }

        return restriction;
    }

    private bool IsOpen(Pick[] picks, Pick? other) => Restrict(other is null ? picks : picks.Append(other)).Open()[compiled.Diagram.Root];
}
