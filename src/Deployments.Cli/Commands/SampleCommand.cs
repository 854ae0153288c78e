using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output.Rows;
using Deployments.Cli.Running;
using Deployments.Spaces;

namespace Deployments.Cli.Commands;

/// <summary><c>sample</c>: draws valid stacks uniformly at random.</summary>
internal static class SampleCommand
{
    private const ulong DefaultCount = 10;

    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command, filters: true);
        Option<string?> count = new("--count") { Description = $"How many, with repetition; {DefaultCount} when left out.", HelpName = "N" };
        Option<string?> seed = new("--seed") { Description = "The same seed draws the same stacks; 0 when left out.", HelpName = "N" };
        Option<string> format = Options.Option(StackRows.Formats);
        command.Add(count);
        command.Add(seed);
        command.Add(format);
        command.SetAction(result =>
        {
            ulong many = NumberInput.Read("--count", result.GetValue(count)) ?? DefaultCount;
            ulong start = NumberInput.Read("--seed", result.GetValue(seed)) ?? 0;
            Space space = input.Compile(session, result);
            StackRows.Write(session, space, result.GetValue(format)!, space.SampleChoices(start), many);
            return ExitCode.Fine;
        });
    }
}
