using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Choosing;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>count</c>: counts the valid stacks of a space, exactly.</summary>
internal static class CountCommand
{
    private const string ByComponent = "component";
    private const int MostJudged = 1_000_000;

    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command, filters: true);
        Option<string?> by = new Option<string?>("--by")
        {
            Description = "Say besides in how many stacks each component is, and which are in all (core) or in none (dead).",
            HelpName = ByComponent,
        }
            .AcceptOnlyFromAmong(ByComponent);
        Option<string?> bounds = Options.Flag("--bounds",
            "Where hardware facts are unknown: say how many stacks are valid for certain and how many may be, and which facts decide most.");
        Option<string> format = Options.Option("text", "json");
        Option<string?> verbose = Options.Flag("--verbose", "Say besides, on standard error, how many there would be without rules, and what the count took.");
        foreach (Option option in new Option[] { by, bounds, format, verbose })
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            long start = Stopwatch.GetTimestamp();
            Space space = input.Compile(session, result);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            if (result.GetResult(verbose) is not null)
            {
                session.Note(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{space.RawCount:N0} without rules; compiled in {taken.TotalMilliseconds:N0} ms to {space.NodeCount:N0} nodes over "
                        + $"{space.Variables.Count} variables"));
            }

            if (session.RuleFiles.Length > 0)
            {
                WriteObeying(session, space, result.GetValue(format)!);
                return ExitCode.Fine;
            }

            ValueList<ComponentRole>? roles = result.GetValue(by) is null ? null : space.Roles();
            SpaceBounds? least = result.GetResult(bounds) is null ? null : SpaceBounds.Of(space.Definition, space.Hardware, space.Catalog);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(CountJson.Write(space, roles, least));
            }
            else
            {
                session.Write(CountText.Compose(space, roles, least));
            }

            return ExitCode.Fine;
        });
    }

    private static void WriteObeying(Session session, Space space, string format)
    {
        if (space.Count > MostJudged)
        {
            throw new InputException(
                FormattableString.Invariant($"policies are code, so each of the {space.Count:N0} stacks would have to be judged; at most {MostJudged:N0} are"),
                null, "narrow the space by --where, or draw stacks with `sample`");
        }

        ObeyingCount count = space.Obeying(session.Engine).Count();
        if (format == "json")
        {
            session.Out.Write(CountJson.Write(space, count));
        }
        else
        {
            session.Write(CountText.Compose(count));
        }
    }
}
