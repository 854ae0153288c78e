using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;

namespace Deployments.Cli.Commands;

/// <summary><c>options</c>: lists the values that remain open after some picks, with counts, and why the others are excluded.</summary>
internal static class OptionsCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        PickInput picks = PickInput.AddTo(command);
        Option<string> format = Options.Option("text", "json");
        command.Add(format);
        command.SetAction(result =>
        {
            Space space = input.Compile(session, result);
            Picks chosen = picks.Read(result, space);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(OptionsJson.Write(space, chosen));
            }
            else
            {
                session.Write(OptionsText.Compose(space, chosen, session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }
}
