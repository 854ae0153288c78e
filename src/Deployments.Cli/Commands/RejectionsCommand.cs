using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Rejecting;

namespace Deployments.Cli.Commands;

/// <summary><c>rejections</c>: explains which permutations of a small space are invalid and why, in total or one by one.</summary>
internal static class RejectionsCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Option<string?> limit = new("--limit") { Description = "At most so many rows; all when left out.", HelpName = "N" };
        Option<string> format = Options.Option("text", "json", "ndjson", "csv");
        format.Description = "How to write the answer: text or json for the totals by cause, ndjson or csv for a row for each permutation; text when left out.";
        command.Add(limit);
        command.Add(format);
        command.SetAction(result =>
        {
            ulong most = NumberInput.Read("--limit", result.GetValue(limit)) ?? ulong.MaxValue;
            Space space = input.Compile(session, result);
            IEnumerable<Rejection> rejections = space.Rejections().Take((int)Math.Min(most, int.MaxValue));
            switch (result.GetValue(format))
            {
                case "ndjson":
                    RejectionJson.WriteLines(space, rejections, session.Out);
                    break;
                case "csv":
                    RejectionCsv.Write(space, rejections, session.Out);
                    break;
                case "json":
                    session.Out.Write(RejectionJson.Write(space, rejections));
                    break;
                default:
                    session.Write(RejectionText.Compose(space, rejections, session.ReportOptions));
                    break;
            }

            return ExitCode.Fine;
        });
    }
}
