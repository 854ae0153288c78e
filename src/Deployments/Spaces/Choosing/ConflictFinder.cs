using System.Numerics;
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
        Report report = new RulesEngine(space.Catalog).Validate(space.ToStack(choice), space.Hardware);
        return new ClosedReason(
            [.. conflict.Select(static p => p.Name)],
            [.. report.Findings.Where(f => f.Severity == Severity.Error && (f.Component is not { } id || concerned.Contains(id)))
                .Select(static f => f.Cause).Distinct()])
        {
            Language = English.Of(space.Catalog),
        };
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
