using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Reading;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Spaces.Covering;

/// <summary>Finds covering arrays of a space.</summary>
internal static class CoverFinder
{
    /// <summary>The covering array of a space.</summary>
    /// <exception cref="InputException">A seed row is not valid, a group names what the space does not have, or there are too many tuples.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static StackCover Find(CompiledTemplate space, CoverOptions options, SpaceCost? cost, CancellationToken cancellation)
    {
        ValueList<SpaceVariable> variables = space.Variables.Variables;
        CoverLayer[] groups = [.. options.Groups.Concat(options.Rig is { } own ? [own] : [])
            .Select(g => CoverLayer.Of(g.Variables.SelectMany(name => Named(space, name)), g.Strength))];
        int[] rig = options.Rig is null ? [] : groups[^1].Variables;
        CoverLayer[] layers = CoverLayer.Of(Enumerable.Range(0, variables.Count), options.Strength, groups);
        int[][]? weights = options.Weights.Count > 0 ? WeightsOf(space, options.Weights) : null;
        Func<byte[], double>? costOf = cost is null ? null
            : row => space.ToStack(row).AllGroups().Sum(g => g.Components.Sum(id => cost.Of(space.Catalog.Find(id)!)));
        CoverSearch SearchOf(CompiledTemplate within, IEnumerable<CoverLayer> demands) =>
            new(within.Solutions, demands, cancellation) { Cost = costOf, Weights = weights };

        List<byte[]> seeds = [.. SeedsOf(space, options)], start = seeds;
        if (rig.Length > 0 && rig.Length < variables.Count)
        {
            // The combinations of the rig alone come first, then rows that have no other; the last search adds what cannot be on any of them.
            List<byte[]> rigs = SearchOf(space, [groups[^1]]).Run(options, seeds);
            start = SearchOf(space.Where(formulas => OneOf(formulas, rig, rigs), cancellation), layers).Run(options, seeds);
        }

        CoverSearch search = SearchOf(space, layers);
        List<byte[]> rows = search.Run(options, start);
        IEnumerable<byte[]> sorted = rows[seeds.Count..];
        sorted = costOf is null ? sorted : sorted.OrderBy(costOf);
        sorted = rig.Length > 0 ? sorted.GroupBy(row => RigOf(row, rig)).SelectMany(static rows => rows) : sorted;
        return new StackCover(space, options.Strength, search, rows[..seeds.Count].Concat(sorted));
    }

    /// <summary>The formula "the rig is that of one of the rows".</summary>
    private static int OneOf(FormulaPool formulas, int[] rig, List<byte[]> rows) => formulas.Or([.. rows.DistinctBy(row => RigOf(row, rig))
        .Select(row => formulas.And([.. rig.Select(v => formulas.Literal(v, 1UL << row[v]))]))]);

    private static string RigOf(byte[] row, int[] rig) => Convert.ToHexString(Array.ConvertAll(rig, v => row[v]));

    /// <summary>For each variable the weight of each value.</summary>
    private static int[][] WeightsOf(CompiledTemplate space, ValueList<CoverWeight> weights)
    {
        ValueList<SpaceVariable> variables = space.Variables.Variables;
        int[][] all = [.. variables.Select(static v => Enumerable.Repeat(1, v.Values.Count).ToArray())];
        foreach (CoverWeight weight in weights)
        {
            int[] having = [.. Named(space, weight.Variable).Where(v => variables[v].Values.Contains(weight.Value))];
            if (having.Length == 0)
            {
                string[] values = [.. Named(space, weight.Variable).SelectMany(v => variables[v].Values).Distinct()];
                throw new InputException(
                    $"variable '{weight.Variable}' of space '{space.Definition.Id}' has no value '{weight.Value}'", null,
                    Suggestion.For(weight.Value, values) ?? $"its values are {string.Join(", ", values)}");
            }

            foreach (int variable in having)
            {
                all[variable][variables[variable].Values.AsSpan().IndexOf(weight.Value)] = weight.Weight;
            }
        }

        return all;
    }

    /// <summary>The choice of a row.</summary>
    /// <exception cref="InputException">The row is not a valid stack; the message names its place and the reason.</exception>
    public static ValueList<byte> ValidChoice(CompiledTemplate space, SpaceRow row)
    {
        if (row.Choice is { } choice && space.Contains(choice.AsSpan()))
        {
            return choice;
        }

        string problem = row.Choice is { } invalid ? $"this is not a valid stack: {new RejectionFinder(space).Of([.. invalid]).Causes[0].Message}"
            : $"this is no stack of space '{space.Definition.Id}'";
        throw new InputException(problem, row.Location, "leave it out");
    }

    private static IEnumerable<byte[]> SeedsOf(CompiledTemplate space, CoverOptions options)
    {
        ValueList<SpaceVariable> variables = space.Variables.Variables;
        for (int i = 0; i < options.SeedRows.Count; i++)
        {
            byte[] row = [.. options.SeedRows[i]];
            if (row.Length != variables.Count || Enumerable.Range(0, row.Length).Any(v => row[v] >= variables[v].Values.Count))
            {
                throw new InputException(
                    $"seed row {i + 1} is not a choice of space '{space.Definition.Id}'", null, "give the index of a value for each variable");
            }

            if (!space.Contains(row))
            {
                string reason = new RejectionFinder(space).Of(row).Causes[0].Message;
                throw new InputException($"seed row {i + 1} is not a valid stack: {reason}", null, "leave it out");
            }

            yield return row;
        }
    }

    /// <summary>The variables of a name: one variable, or the slot of that name in every group that has it.</summary>
    private static int[] Named(CompiledTemplate space, string name)
    {
        ValueList<SpaceVariable> variables = space.Variables.Variables;
        int[] found = [.. Enumerable.Range(0, variables.Count).Where(v => variables[v].Name == name || variables[v].FullName == name)];
        return found.Length > 0 ? found : throw new InputException(
            $"space '{space.Definition.Id}' has no variable '{name}'", null, Suggestion.For(name, variables.Select(static v => v.FullName)));
    }
}
