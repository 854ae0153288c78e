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
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Argument<string> rows = new("ROWS")
        {
            HelpName = "ROWS",
            Description = "The stacks: a file in any format that `cover` writes, a table of PICT, or '-' for standard input.",
        };
        Option<string?> strength = CoverInput.Strength();
        Option<string> format = Options.Option("text", "json");
        command.Add(rows);
        command.Add(strength);
        ListLimit limit = ListLimit.AddTo(command, "combinations");
        command.Add(format);
        command.SetAction(result =>
        {
            int most = CoverInput.ReadStrength(result.GetValue(strength));
            bool isJson = result.GetValue(format) == "json";
            int shown = limit.Read(result, isJson);
            Space space = input.Compile(session, result);
            Coverage coverage = space.Coverage(CoverInput.ReadRows(session, space, result.GetValue(rows)!), most);
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
