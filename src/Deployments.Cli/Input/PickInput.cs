using System.CommandLine;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Operations;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Cli.Input;

/// <summary>Reads what a user has chosen already: components that are to be there or not, and options of slots.</summary>
internal sealed class PickInput
{
    private readonly Option<string[]?> with = List("--with", "What is chosen: components, or slots with their options, such as 'kvm,storage=ceph'; may be given more than once.");
    private readonly Option<string[]?> without = List("--without", "What is ruled out, written alike.");

    public static PickInput AddTo(Command command)
    {
        var input = new PickInput();
        command.Add(input.with);
        command.Add(input.without);
        return input;
    }

    public Pick[] Read(ParseResult result, Space space) =>
    [
        .. Words(result.GetValue(with)).Select(w => new Pick(w, DemandOf(w, space))),
        .. Words(result.GetValue(without)).Select(w => new Pick("not " + w, Opposite(DemandOf(w, space)))),
    ];

    private static Option<string[]?> List(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME,SLOT=OPTION",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CompletionSources = { _ => [.. Catalogs.Catalog.BuiltIn.Components.Select(c => c.Id.Value)] },
    };

    private static IEnumerable<string> Words(string[]? texts) =>
        (texts ?? []).SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Literal Opposite(Literal demand) => demand with { Values = ~demand.Values };

    private static Literal DemandOf(string word, Space space)
    {
        int sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? OfComponent(word, space) : OfOption(word[..sign].Trim(), word[(sign + 1)..].Trim(), space);
    }

    private static Literal OfOption(string slot, string option, Space space)
    {
        (string? group, string name) = Split(slot, space);
        int[] found = [.. Enumerable.Range(0, space.Variables.Count).Where(v => space.Variables[v].Name == name && (group is null || space.Variables[v].Group == group))];
        if (found.Length != 1)
        {
            throw found.Length == 0
                ? new InputException($"space '{space.Definition.Id}' has no slot '{slot}'", null, Suggestion.For(name, space.Variables.Select(v => v.Name).Distinct()))
                : Ambiguous(slot, found.Select(v => space.Variables[v].Group));
        }

        ValueList<string> values = space.Variables[found[0]].Values;
        int value = Enumerable.Range(0, values.Count).FirstOrDefault(v => values[v] == option, -1);
        return value >= 0 ? new Literal(found[0], 1UL << value) : throw new InputException(
            $"slot '{slot}' has no option '{option}'", null, Suggestion.For(option, values) ?? $"the options are {string.Join(", ", (IEnumerable<string>)values)}");
    }

    private static Literal OfComponent(string word, Space space)
    {
        (string? group, string name) = Split(word, space);
        ComponentId id = space.Catalog.Find(new ComponentId(name)) is { } known ? known.Id : space.Catalog.Names.Resolve(name, null);
        (int Group, Component Component, int Formula)[] found =
            [.. space.Choices.Installable().Where(i => i.Component.Id == id && (group is null || space.Choices.Groups[i.Group].Source.Name == group))];
        return found.Length switch
        {
            // What is always there is as true as anything that can be said of a variable.
            1 when found[0].Formula == FormulaPool.True => new Literal(0, ulong.MaxValue),
            1 => space.Model.LiteralFor(found[0].Formula),
            0 => new Literal(0, 0),
            _ => throw Ambiguous(word, found.Select(f => space.Choices.Groups[f.Group].Source.Name)),
        };
    }

    /// <summary>The group, when one is named before a dot.</summary>
    private static (string? Group, string Name) Split(string word, Space space)
    {
        int dot = word.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && space.Choices.Groups.Any(g => g.Source.Name == word[..dot]) ? (word[..dot], word[(dot + 1)..]) : (null, word);
    }

    private static InputException Ambiguous(string word, IEnumerable<string> groups)
    {
        string[] names = [.. groups.Distinct()];
        return new InputException($"'{word}' is in the groups {string.Join(" and ", names)}", null, $"say which, such as '{names[0]}.{word}'");
    }
}
