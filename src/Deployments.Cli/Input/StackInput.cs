using System.CommandLine;
using System.CommandLine.Completions;
using Deployments.Catalogs;
using Deployments.Cli.Running;
using Deployments.References;

namespace Deployments.Cli.Input;

/// <summary>Reads stacks from arrows, a file, standard input, or a reference deployment.</summary>
internal static class StackInput
{
    public static Argument<string> Argument() => new("STACK")
    {
        HelpName = "STACK",
        Description = "Arrows ('Bare Metal -> KVM -> VM -> Kubernetes'), a file, '-' for standard input, or the number, key or id of a reference deployment.",
        CompletionSources = { Complete },
    };

    /// <summary>What is written; notes what is ignored and that there are several.</summary>
    public static StackText Read(Session session, string text)
    {
        StackText read = Open(session, text);
        if (read.Ignored.Count > 0)
        {
            session.Note($"these words change nothing: {string.Join(", ", (IEnumerable<string>)read.Ignored)}");
        }

        foreach (string note in read.Notes)
        {
            session.Note(note);
        }

        if (read.Stacks.Count > 1)
        {
            string keys = string.Join(" and ", ReferenceDeployments.Find(text).Select(d => d.Keys[0]));
            session.Note(read.Form == StackTextForm.Reference
                ? $"'{text}' stands for {read.Stacks.Count} reference deployments ({keys}); each is judged by itself"
                : $"the alternatives make {read.Stacks.Count} stacks; each is judged by itself");
        }

        return read;
    }

    private static StackText Open(Session session, string text)
    {
        if (text != StandardInput.Argument)
        {
            return IsFile(text) ? StackText.Load(text, session.Catalog) : StackText.Read(text, session.Catalog);
        }

        using Stream input = StandardInput.Open(session.In);
        return StackText.Read(input, session.Catalog, StandardInput.Name);
    }

    private static bool IsFile(string text) =>
        text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (!StackText.HasArrowSign(text) && Path.Exists(text));

    private static IEnumerable<CompletionItem> Complete(CompletionContext context) =>
        ReferenceDeployments.All.Select(d => new CompletionItem(d.Id, detail: d.Title))
            .Concat(Catalog.BuiltIn.Components.Select(c => new CompletionItem(c.Id.Value, detail: c.Name)));
}
