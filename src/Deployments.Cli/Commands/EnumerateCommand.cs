using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output.Rows;
using Deployments.Cli.Running;
using Deployments.Spaces;

namespace Deployments.Cli.Commands;

/// <summary><c>enumerate</c>: writes every valid stack of a space, or of one part of it.</summary>
internal static class EnumerateCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command, filters: true);
        Option<string?> limit = new("--limit") { Description = "At most so many stacks; all when left out.", HelpName = "N" };
        Option<string?> shard = ShardInput.Option();
        Option<string> format = Options.Option(StackRows.Formats);
        command.Add(limit);
        command.Add(shard);
        command.Add(format);
        command.SetAction(result =>
        {
            ulong most = NumberInput.Read("--limit", result.GetValue(limit)) ?? ulong.MaxValue;
            (int index, int of) = ShardInput.Read(result.GetValue(shard));
            Space space = input.Compile(session, result);
            ChoiceEnumerator choices = of == 1 ? space.EnumerateChoices() : space.Shard(index, of).EnumerateChoices();
            StackRows.Write(session, space, result.GetValue(format)!, choices, most);
            return ExitCode.Fine;
        });
    }
}
