using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Reporting.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>
/// Writes the needs of a component as a tree, through the components that usually provide them, down to hardware facts.
/// A need that was expanded before appears by name only.
/// </summary>
internal sealed class SupportTree(StyledText text, Catalog catalog, int width)
{
    private const int MostProviders = 6;

    private readonly English phrases = English.Of(catalog);
    private readonly HashSet<string> spelledOut = [];

    public void Write(Component component)
    {
        text.Gap();
        text.Line(component.Name, TextStyle.Strong);
        spelledOut.Add(component.Id.Value);
        if (!WriteNeeds(component, ""))
        {
            text.Line("└─ needs nothing but a machine", TextStyle.Faint);
        }
    }

    public void Write(Capability capability)
    {
        text.Gap();
        text.Line($"`{capability.Id}`", TextStyle.Name);
        WriteProviders(capability.Id, "");
    }

    private bool WriteNeeds(Component component, string indent)
    {
        var conditions = new List<(Condition Condition, string? Reason)>();
        foreach (Need need in component.Needs)
        {
            if (need.Severity == Severity.Error)
            {
                conditions.Add((need.Condition, need.Reason));
            }
        }

        if (component.Architectures != ArchitectureSet.All)
        {
            conditions.Insert(0, (Condition.RunsOn(component.Architectures), null));
        }

        for (int i = 0; i < conditions.Count; i++)
        {
            WriteCondition(conditions[i].Condition, conditions[i].Reason, indent, last: i == conditions.Count - 1);
        }

        return conditions.Count > 0;
    }

    private void WriteCondition(Condition condition, string? reason, string indent, bool last)
    {
        string below = indent + (last ? "   " : "│  ");
        StyledLine line = text.Line(indent + (last ? "└─ " : "├─ "), TextStyle.Frame);
        bool hardware = condition is not (CapabilityCondition or ComponentCondition or AllCondition or AtLeastCondition);
        string words = condition switch
        {
            AllCondition => "all of these",
            AtLeastCondition { Count: 1 } => "one of these",
            AtLeastCondition some => $"{some.Count} of these",
            _ => phrases.Describe(condition),
        };
        bool repeated = condition is CapabilityCondition { Id: var id } && !spelledOut.Add("capability " + id);
        string sentence = words + (hardware ? " (hardware)" : "") + (reason is null ? "" : $": {reason}") + (repeated ? " (see above)" : "");
        Wrap(line, sentence, below, hardware ? TextStyle.Good : TextStyle.Plain);
        switch (condition)
        {
            case CapabilityCondition capability when !repeated:
                WriteProviders(capability.Id, below);
                break;
            case ComponentCondition component when catalog.Find(component.Id) is { } named:
                WriteComponent(named, below, last: true, "");
                break;
            case AllCondition all:
                WriteParts(all.Parts, below);
                break;
            case AtLeastCondition some:
                WriteParts(some.Parts, below);
                break;
        }
    }

    private void WriteParts(ValueList<Condition> parts, string indent)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            WriteCondition(parts[i], null, indent, last: i == parts.Count - 1);
        }
    }

    /// <summary>The usual provider with its own needs, and the names of the others.</summary>
    private void WriteProviders(CapabilityId capability, string indent)
    {
        ValueList<ComponentId> usual = catalog.Find(capability)?.Assume ?? [];
        List<Component> providers = [.. catalog.ProvidersOf(capability)];
        Component? first = usual.Count > 0 ? catalog.Find(usual[0]) : providers.FirstOrDefault();
        if (first is null)
        {
            text.Line(indent + "└─ ", TextStyle.Frame).Add("nothing known provides it", TextStyle.Bad);
            return;
        }

        providers.Remove(first);
        string others = providers.Count == 0 ? "" : $"or from {string.Join(", ", providers.Take(MostProviders).Select(p => p.Name))}"
            + (providers.Count > MostProviders ? $" and {providers.Count - MostProviders} more" : "");
        WriteComponent(first, indent, last: others.Length == 0, "from ");
        if (others.Length > 0)
        {
            Wrap(text.Line(indent + "└─ ", TextStyle.Frame), others, indent + "   ", TextStyle.Faint);
        }
    }

    private void WriteComponent(Component component, string indent, bool last, string verb)
    {
        bool known = !spelledOut.Add(component.Id.Value);
        text.Line(indent + (last ? "└─ " : "├─ "), TextStyle.Frame).Add(verb).Add(component.Name, TextStyle.Name)
            .Add(known && component.Needs.Count > 0 ? " (see above)" : "", TextStyle.Faint);
        if (!known)
        {
            WriteNeeds(component, indent + (last ? "   " : "│  "));
        }
    }

    /// <summary>Wraps a sentence, and continues the lines of the tree beside it.</summary>
    private void Wrap(StyledLine line, string sentence, string indent, TextStyle style)
    {
        var body = new StyledText();
        body.Wrap(body.Line(), sentence, Math.Max(width - indent.Length, 24), 0, style);
        line.Add(body.Lines[0]);
        for (int i = 1; i < body.Lines.Count; i++)
        {
            text.Line(indent, TextStyle.Frame).Add(body.Lines[i]);
        }
    }
}
