using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Spaces;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>rejections</c>: tells which permutations of a small space are not valid, and why: in total, or one by one.</summary>
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
            switch (result.GetValue(format))
            {
                case "ndjson":
                    Rejections.WriteNdjson(session.Out, space, most);
                    break;
                case "csv":
                    Rejections.WriteCsv(session.Out, space, most);
                    break;
                case "json":
                    session.Out.Write(JsonText.Write(writer => Rejections.WriteTotals(writer, space, most)));
                    break;
                default:
                    session.Write(Rejections.Compose(space, most, session.Width));
                    break;
            }

            return ExitCode.Fine;
        });
    }
}
