using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>completion</c>: prints a shell's completion script.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static void Fill(Command command, Session session)
    {
        Argument<string> shell = new("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong(Shells);
        command.Add(shell);
        command.SetAction(result =>
        {
            session.Out.Write(Script(result.GetRequiredValue(shell)));
            return ExitCode.Fine;
        });
    }

    private static string Script(string shell)
    {
        using Stream? stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/" + shell);
        using var reader = new StreamReader(stream ?? throw new InputException($"there is no script for '{shell}'"));
        return reader.ReadToEnd();
    }
}
