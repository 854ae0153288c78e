using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>schema</c>: prints a shipped JSON Schema.</summary>
internal static class SchemaCommand
{
    private const string Folder = "schema";
    private const string Extension = ".schema.json";

    public static void Fill(Command command, Session session)
    {
        Argument<string> name = new("NAME")
        {
            HelpName = "NAME",
            Description = "Which schema: stack, hardware-profile, catalog and so on.",
            CompletionSources = { _ => Known() },
        };
        command.Add(name);
        command.SetAction(result =>
        {
            session.Out.Write(Read(result.GetRequiredValue(name)));
            return ExitCode.Fine;
        });
    }

    private static string Read(string name)
    {
        List<string> known = Known();
        return known.Contains(name) ? KnowledgeResources.Text($"{Folder}/{name}{Extension}") : throw new InputException(
            $"there is no schema '{name}'", null, Suggestion.For(name, known) ?? $"the schemas are {string.Join(", ", known)}");
    }

    private static List<string> Known() =>
        [.. KnowledgeResources.NamesIn(Folder).Select(n => n[(Folder.Length + 1)..].Replace(Extension, "", StringComparison.Ordinal))];
}
