using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Violating;

namespace Deployments.Cli.Commands;

/// <summary><c>violations</c>: gives negative cases for tests, each with the one error that must be found.</summary>
internal static class ViolationsCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Option<string?> only = new("--only") { Description = "Which cases: stacks that break a rule, or hardware that lacks something; both when left out." };
        only.HelpName = "stacks|hardware";
        only.AcceptOnlyFromAmong("stacks", "hardware");
        Option<string> format = Options.Option("text", "json");
        command.Add(only);
        ListLimit limit = ListLimit.AddTo(command, "cases");
        command.Add(format);
        command.SetAction(result =>
        {
            bool isJson = result.GetValue(format) == "json";
            int most = limit.Read(result, isJson);
            string? kind = result.GetValue(only);
            Space space = input.Compile(session, result);
            IEnumerable<Violation> stacks = kind == "hardware" ? [] : space.Violations(), machines = kind == "stacks" ? [] : space.HardwareViolations();
            if (isJson)
            {
                session.Out.Write(ViolationJson.Write(stacks.Take(most).Concat(machines.Take(most))));
            }
            else
            {
                session.Write(ViolationText.Compose(space, stacks.Concat(machines), most, session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }
}
