using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>options</c>: tells what a half-made choice leaves open, with counts, and what stands against the rest.</summary>
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
            var choice = new OpenChoice(space, chosen);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(JsonText.Write(choice.WriteJson));
            }
            else
            {
                session.Write(choice.ToText(session.Width));
            }

            return ExitCode.Fine;
        });
    }
}
