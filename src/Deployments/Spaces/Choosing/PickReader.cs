using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Knowledge;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Choosing;

/// <summary>Reads a pick: a component or <c>slot=option</c>, with an optional group and dot before it, and <c>not</c> before that to rule it out.</summary>
internal static class PickReader
{
    private const string Not = "not ";

    /// <summary>Reads a pick.</summary>
    /// <exception cref="InputException">The space has no such component, slot or option, or has it in several groups.</exception>
    public static Pick Read(string text, CompiledTemplate space)
    {
        string word = text.Trim();
        return word.StartsWith(Not, StringComparison.OrdinalIgnoreCase)
            ? ReadPositive(word[Not.Length..].Trim(), space).Negate(word) : ReadPositive(word, space);
    }

    /// <summary>The pick of one value of one variable.</summary>
    /// <exception cref="ArgumentException">The space has no such variable or value.</exception>
    public static Pick Of(SpaceVariable variable, string value, CompiledTemplate space)
    {
        int index = Enumerable.Range(0, space.Variables.Variables.Count).FirstOrDefault(v => space.Variables.Variables[v] == variable, -1);
        if (index < 0)
        {
            throw new ArgumentException($"the space has no variable '{variable.FullName}'", nameof(variable));
        }

        int at = Enumerable.Range(0, variable.Values.Count).FirstOrDefault(v => variable.Values[v] == value, -1);
        return at >= 0 ? new Pick($"{variable.Name} = {value}", new Literal(index, 1UL << at))
            : throw new ArgumentException($"variable '{variable.FullName}' has no value '{value}'", nameof(value));
    }

    private static Pick ReadPositive(string word, CompiledTemplate space)
    {
        int sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? OfComponent(word, space) : OfOption(word, word[..sign].Trim(), word[(sign + 1)..].Trim(), space);
    }

    private static Pick OfOption(string word, string slot, string option, CompiledTemplate space)
    {
        ValueList<SpaceVariable> variables = space.Variables.Variables;
        (string? group, string name) = Split(slot, space);
        int[] found = [.. Enumerable.Range(0, variables.Count).Where(v => variables[v].Name == name && (group is null || variables[v].Group == group))];
        if (found.Length != 1)
        {
            throw found.Length == 0
                ? new InputException($"space '{space.Definition.Id}' has no slot '{slot}'", null,
                    Suggestion.For(name, variables.Select(v => v.Name).Distinct()))
                : Ambiguous(slot, found.Select(v => variables[v].Group));
        }

        ValueList<string> values = variables[found[0]].Values;
        int value = Enumerable.Range(0, values.Count).FirstOrDefault(v => values[v] == option, -1);
        return value >= 0 ? new Pick(word, new Literal(found[0], 1UL << value)) : throw new InputException(
            $"slot '{slot}' has no option '{option}'", null, Suggestion.For(option, values)
                ?? $"the options are {string.Join(", ", (IEnumerable<string>)values)}");
    }

    private static Pick OfComponent(string word, CompiledTemplate space)
    {
        (string? group, string name) = Split(word, space);
        ComponentId id = space.Catalog.Find(new ComponentId(name)) is { } known ? known.Id : space.Catalog.Names.Resolve(name, null);
        (int Group, Component Component, int Formula)[] found =
            [.. space.Variables.Installable().Where(i => i.Component.Id == id && (group is null || space.Variables.Groups[i.Group].Source.Name == group))];
        return found.Length switch
        {
            0 => new Pick(word, default, false),
            1 when found[0].Formula == FormulaPool.True => new Pick(word, default, true),
            1 => new Pick(word, space.Model.LiteralFor(found[0].Formula)),
            _ => throw Ambiguous(word, found.Select(f => space.Variables.Groups[f.Group].Source.Name)),
        };
    }

    /// <summary>The group, where the word before the first dot is one.</summary>
    private static (string? Group, string Name) Split(string word, CompiledTemplate space)
    {
        int dot = word.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && space.Variables.Groups.Any(g => g.Source.Name == word[..dot]) ? (word[..dot], word[(dot + 1)..]) : (null, word);
    }

    private static InputException Ambiguous(string word, IEnumerable<string> groups)
    {
        string[] names = [.. groups.Distinct()];
        return new InputException($"'{word}' is in the groups {string.Join(" and ", names)}", null, $"say which, such as '{names[0]}.{word}'");
    }
}
