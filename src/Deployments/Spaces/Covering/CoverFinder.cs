using Deployments.Collections;
using Deployments.Diagrams.Covering;
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
        CoverLayer[] layers =
        [
            CoverLayer.Of(Enumerable.Range(0, variables.Count), options.Strength),
            .. options.Groups.Select(g => CoverLayer.Of(g.Variables.SelectMany(name => Named(space, name)), g.Strength)),
        ];
        Func<byte[], double>? costOf = cost is null ? null
            : row => space.ToStack(row).AllGroups().Sum(g => g.Components.Sum(id => cost.Of(space.Catalog.Find(id)!)));
        var search = new CoverSearch(space.Solutions, layers, cancellation) { Cost = costOf };
        List<byte[]> seeds = [.. SeedsOf(space, options)];
        List<byte[]> rows = search.Run(options, seeds);
        return new StackCover(space, options.Strength, search, costOf is null ? rows : [.. rows[..seeds.Count], .. rows[seeds.Count..].OrderBy(costOf)]);
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
