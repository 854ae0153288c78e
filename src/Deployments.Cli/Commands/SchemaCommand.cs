using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Notation;

namespace Deployments.Cli.Commands;

/// <summary><c>schema</c>: prints a shipped JSON Schema.</summary>
internal static class SchemaCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> name = new("NAME")
        {
            HelpName = "NAME",
            Description = "Which schema: stack, hardware-profile, catalog and so on.",
            CompletionSources = { _ => [.. JsonSchemas.Names] },
        };
        command.Add(name);
        command.SetAction(result =>
        {
            session.Out.Write(JsonSchemas.Named(result.GetRequiredValue(name)));
            return ExitCode.Fine;
        });
    }
}
