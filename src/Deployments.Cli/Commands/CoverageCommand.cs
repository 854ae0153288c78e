using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Covering;

namespace Deployments.Cli.Commands;

/// <summary><c>coverage</c>: tells what rows cover of a space, wherever they come from.</summary>
internal static class CoverageCommand
{
    private const ulong DefaultLimit = 20;

    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Argument<string> rows = new("ROWS")
        {
            HelpName = "ROWS",
            Description = "The stacks: a file in any format that `cover` writes, a table of PICT, or '-' for standard input.",
        };
        Option<string?> strength = CoverInput.Strength();
        Option<string?> limit = new("--limit")
        {
            Description = $"List at most so many combinations of a kind; {DefaultLimit} as text and all as JSON when left out.",
            HelpName = "N",
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(rows);
        command.Add(strength);
        command.Add(limit);
        command.Add(format);
        command.SetAction(result =>
        {
            int most = CoverInput.ReadStrength(result.GetValue(strength));
            bool isJson = result.GetValue(format) == "json";
            ulong listed = NumberInput.Read("--limit", result.GetValue(limit)) ?? (isJson ? int.MaxValue : DefaultLimit);
            Space space = input.Compile(session, result);
            Coverage coverage = space.Coverage(CoverInput.ReadRows(session, space, result.GetValue(rows)!), most);
            int shown = (int)Math.Min(listed, int.MaxValue);
            if (isJson)
            {
                session.Out.Write(CoverageJson.Write(space, coverage, shown));
            }
            else
            {
                session.Write(CoverageText.Compose(space, coverage, shown, session.ReportOptions));
            }

            return coverage.IsComplete ? ExitCode.Fine : ExitCode.Findings;
        });
    }
}
