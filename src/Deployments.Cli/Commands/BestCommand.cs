using System.CommandLine;
using System.Globalization;
using Deployments.Cli.Input;
using Deployments.Cli.Output.Rows;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Ranking;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Cli.Commands;

/// <summary><c>best</c>: finds the cheapest stacks by one cost, or the Pareto-optimal ones by two.</summary>
internal static class BestCommand
{
    private const ulong DefaultLimit = 10;
    private const ulong LargestLimit = 100_000;

    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Option<string[]?> by = new("--by")
        {
            Description =
                $"The cost: {string.Join(", ", SpaceCost.Named.Select(c => c.Name))} or one of the space's own; {SpaceCost.Components.Name} when left out. "
                + "Given twice: the stacks that no other beats in both.",
            HelpName = "COST",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CompletionSources = { _ => [.. SpaceCost.Named.Select(c => c.Name)] },
        };
        Option<string?> limit = new("--limit") { Description =
            $"At most so many stacks; {DefaultLimit} when left out, and all that are unbeaten in two costs.", HelpName = "N" };
        Option<string> format = Options.Option("text", "json", "ndjson", "csv", "arrow");
        command.Add(by);
        command.Add(limit);
        command.Add(format);
        command.SetAction(result =>
        {
            string[] names = result.GetValue(by) is { Length: > 0 } given ? given : [SpaceCost.Components.Name];
            if (names.Length > 2)
            {
                throw new InputException($"{names.Length} costs are given with --by", null, "give one, or two to see which stacks no other beats in both");
            }

            ulong? most = NumberInput.Read("--limit", result.GetValue(limit));
            Space space = input.Compile(session, result);
            SpaceCost[] costs = Array.ConvertAll(names, space.CostNamed);
            Write(session, space, Find(space, costs, most), names, result.GetValue(format)!);
            return ExitCode.Fine;
        });
    }

    private static ValueList<RankedStack> Find(Space space, SpaceCost[] costs, ulong? limit)
    {
        if (limit > LargestLimit)
        {
            throw new InputException($"--limit: {limit} is more than {LargestLimit:N0}", null, "`enumerate` writes all stacks");
        }

        if (limit == 0)
        {
            return [];
        }

        return costs.Length == 1 ? space.Best((int)(limit ?? DefaultLimit), costs[0])
            : [.. space.ParetoOptimal(costs[0], costs[1]).Take((int)(limit ?? int.MaxValue))];
    }

    private static void Write(Session session, Space space, ValueList<RankedStack> stacks, string[] names, string format)
    {
        switch (format)
        {
            case "json": session.Out.Write(RankingJson.Write(stacks, [.. names])); break;
            case "text": session.Write(RankingText.Compose(stacks, [.. names])); break;
            default: StackRows.Write(session, space, format, [.. stacks.Select(s => s.Stack)]); break;
        }
    }
}
