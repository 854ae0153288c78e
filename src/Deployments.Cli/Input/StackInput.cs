using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Deployments.Catalogs;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads a stack from what a user gives: arrows, a file, standard input, or a reference deployment.</summary>
internal static class StackInput
{
    private const string ArrowsName = "<stack>";
    private const string ArrowSigns = "→⟶➔➜>+,(&";

    public static Argument<string> Argument() => new("STACK")
    {
        HelpName = "STACK",
        Description = "Arrows ('Bare Metal -> KVM -> VM -> Kubernetes'), a file, '-' for standard input, or the number, key or id of a reference deployment.",
        CompletionSources = { Complete },
    };

    public static List<Subject> Read(Session session, string text)
    {
        if (text == StandardInput.Argument)
        {
            string input = session.In.ReadToEnd();
            return input.AsSpan().TrimStart().StartsWith("{")
                ? [OfJson(session, input, StandardInput.Name)] : OfArrows(session, input, StandardInput.Name);
        }

        bool arrows = HasArrowSign(text);
        if (text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (!arrows && Path.Exists(text)))
        {
            string content = InputText.OfFile(text);
            return text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || content.AsSpan().TrimStart().StartsWith("{")
                ? [OfJson(session, content, text)] : OfArrows(session, content, text);
        }

        return (arrows ? null : OfReference(session, text)) ?? OfArrows(session, text, ArrowsName);
    }

    private static bool HasArrowSign(string text)
    {
        foreach (char c in text)
        {
            if (ArrowSigns.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    private static Subject OfJson(Session session, string json, string name)
    {
        Stack stack = StackJson.Parse(json, name, session.Catalog);
        return new Subject(stack, stack.Name ?? name, Completes: false);
    }

    private static List<Subject> OfArrows(Session session, string text, string name)
    {
        ArrowReading reading = ArrowNotation.Read(text, session.Catalog, name);
        if (reading.Details.Count > 0)
        {
            session.Note($"ignored what stands in parentheses and names nothing known: {string.Join(", ", (IEnumerable<string>)reading.Details)}");
        }

        var subjects = new List<Subject>(reading.Stacks.Count);
        foreach (Stack stack in reading.Stacks)
        {
            string title = reading.Stacks.Count == 1 ? text : ArrowNotation.TryWrite(stack, out string written, session.Catalog) ? written : text;
            subjects.Add(new Subject(stack, title, Completes: true));
        }

        if (subjects.Count > 1)
        {
            session.Note($"the alternatives make {subjects.Count} stacks; each is judged by itself");
        }

        return subjects;
    }

    private static List<Subject>? OfReference(Session session, string text)
    {
        ValueList<ReferenceDeployment> found = ReferenceDeployments.Find(text);
        if (found.Count == 0)
        {
            int number;
            return !int.TryParse(text, CultureInfo.InvariantCulture, out number) ? null : throw new InputException(
                $"there is no reference deployment {text}", null, "`deployments list deployments` shows what there is");
        }

        if (found.Count > 1)
        {
            session.Note($"'{text}' stands for {found.Count} reference deployments ({string.Join(" and ", found.Select(d => d.Keys[0]))}); each is judged by itself");
        }

        return [.. found.Select(d => new Subject(d.Stack with { Name = $"{d.Keys[0]} {d.Title}" }, $"{d.Keys[0]} {d.Title}", Completes: false))];
    }

    private static IEnumerable<CompletionItem> Complete(CompletionContext context) =>
        ReferenceDeployments.All.Select(d => new CompletionItem(d.Id, detail: d.Title))
            .Concat(Catalog.BuiltIn.Components.Select(c => new CompletionItem(c.Id.Value, detail: c.Name)));
}
