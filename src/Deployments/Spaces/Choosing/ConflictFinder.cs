using System.Numerics;
using Deployments.Causes;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;
using Deployments.Findings;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Validation;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Spaces.Choosing;

/// <summary>Finds which picks rule something out.</summary>
internal static class ConflictFinder
{
    /// <summary>The names of a smallest set of picks that leave no stack; empty when all of them leave one, or when the space is empty.</summary>
    public static ValueList<string> Conflict(Picks picks) => [.. (ConflictOf(picks.Space, [.. picks.Items], null) ?? []).Select(static p => p.Name)];

    /// <summary>Why a pick cannot be added to others; null when it can. Picks of the same variable give way to it.</summary>
    public static ClosedReason? WhyClosed(Picks picks, Pick own)
    {
        CompiledTemplate space = picks.Space;
        Pick[] others = [.. picks.Items.Where(p => own.Constant is not null || p.Constant is not null || p.Demand.Variable != own.Demand.Variable)];
        if (ConflictOf(space, others, own) is not { } conflict)
        {
            return null;
        }

        // Only the conflicting picks are chosen, so that the engine reports little else; errors of components that are not part of them are left out.
        Pick[] all = [.. conflict.Append(own).Where(static p => p.Constant is null)];
        byte[] choice = new byte[space.Variables.Variables.Count];
        foreach (Pick pick in all.Where(p => p.Demand.Variable < choice.Length))
        {
            ValueList<string> values = space.Variables.Variables[pick.Demand.Variable].Values;
            choice[pick.Demand.Variable] = (byte)Math.Min(BitOperations.TrailingZeroCount(pick.Demand.Values), values.Count - 1);
        }

        HashSet<ComponentId> concerned = [.. space.Variables.Installable()
            .Where(i => i.Formula != FormulaPool.True && all.Any(p => Concerns(p.Demand, space.Model.LiteralFor(i.Formula)))).Select(i => i.Component.Id)];
        var engine = new RulesEngine(space.Catalog);
        Finding[] errors = [.. engine.FindErrors(space.ToStack(choice), space.Hardware).Of(Severity.Error)];
        ValueList<Cause> causes = [.. errors.Where(f => f.Component is not { } id || concerned.Contains(id)).Select(static f => f.Cause).Distinct()];
        if (causes.Count != 1)
        {
            causes = OnlyError(space, engine, all) is { } cause ? [cause] : causes.Count > 0 ? causes : [.. errors.Select(static f => f.Cause).Distinct()];
        }

        return new ClosedReason([.. conflict.Select(static p => p.Name)], causes) { Language = English.Of(space.Catalog) };
    }

    /// <summary>The error of a stack that meets some picks and has no other error; null when there is none. What the picks are about is tried first.</summary>
    private static Cause? OnlyError(CompiledTemplate space, RulesEngine engine, Pick[] picks)
    {
        Literal[] chosen = [.. picks.Select(static p => p.Demand).Where(d => d.Variable < space.Variables.Variables.Count)];
        int also = space.Demands.FormulaOf(chosen);
        return Enumerable.Range(0, space.Demands.Demands.Count)
            .OrderByDescending(i => space.Demands.VariablesOf(i).Count(v => Array.Exists(chosen, c => c.Variable == v)))
            .Select(i => space.Demands.Breaking(i, also, static _ => true, CancellationToken.None)).OfType<byte[]>()
            .Select(choice => engine.FindOnlyError(space.ToStack(choice), space.Hardware)?.Cause).FirstOrDefault(static cause => cause is not null);
    }

    /// <summary>A smallest set of picks that leaves no stack together with another pick; null when all of them leave one.</summary>
    private static Pick[]? ConflictOf(CompiledTemplate space, Pick[] picks, Pick? other)
    {
        if (IsOpen(space, picks, other))
        {
            return null;
        }

        foreach (Pick pick in picks)
        {
            Pick[] rest = [.. picks.Where(p => p != pick)];
            picks = IsOpen(space, rest, other) ? picks : rest;
        }

        return picks;
    }

    private static bool Concerns(Literal demand, Literal there) => demand.Variable == there.Variable && (demand.Values & there.Values) != 0;

    private static bool IsOpen(CompiledTemplate space, Pick[] picks, Pick? other) =>
        Picks.Restrict(space, other is { } one ? [.. picks, one] : picks).HasSolution();
}
