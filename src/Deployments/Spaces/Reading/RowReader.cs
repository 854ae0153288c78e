using System.Text.Json;
using Deployments.Collections;
using Deployments.Notation;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Reading;

/// <summary>
/// Reads rows as <c>cover</c>, <c>enumerate</c> and <c>sample</c> write them: CSV, also with tabs, an object or arrows on each line, or a JSON array of stacks.
/// </summary>
internal sealed class RowReader(CompiledTemplate space, string name)
{
    private const string Features = ".features";

    private readonly ValueList<SpaceVariable> variables = space.Variables.Variables;
    private readonly string[] names = [.. space.Variables.Variables.Select(static v => v.FullName)];

    /// <summary>The rows of a text, in whichever of the formats it is.</summary>
    /// <exception cref="InputException">The text cannot be read; the message names the line.</exception>
    public List<SpaceRow> Read(string text)
    {
        string start = text.TrimStart();
        if (start.StartsWith('['))
        {
            return ReadArray(text);
        }

        string[] lines = text.Split('\n');
        int first = Array.FindIndex(lines, static l => l.Trim().Length > 0);
        if (first < 0)
        {
            return [];
        }

        return start.StartsWith('{') ? ReadEach(lines, ReadObject)
            : TryHeader(lines[first], out char separator) ? ReadTable(lines, first, separator)
            : ReadEach(lines, (line, _) => ArrowNotation.Parse(line, space.Catalog));
    }

    private bool TryHeader(string line, out char separator)
    {
        separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        foreach (string cell in line.Split(separator, StringSplitOptions.TrimEntries))
        {
            if (names.Contains(cell.Trim('"')))
            {
                return true;
            }
        }

        return false;
    }

    private List<SpaceRow> ReadTable(string[] lines, int first, char separator)
    {
        string[] header = Cells(lines[first], separator);
        int[] columns = new int[header.Length];
        for (int i = 0; i < header.Length; i++)
        {
            columns[i] = Array.IndexOf(names, header[i]);
            if (columns[i] < 0 || Array.IndexOf(columns, columns[i]) < i)
            {
                throw Wrong(first, columns[i] < 0 ? $"space '{space.Definition.Id}' has no variable '{header[i]}'" : $"the column '{header[i]}' is there twice",
                    columns[i] < 0 ? Suggestion.For(header[i], names) : null);
            }
        }

        if (Enumerable.Range(0, variables.Count).FirstOrDefault(v => !columns.Contains(v), -1) is var missing and >= 0)
        {
            throw Wrong(first, $"there is no column '{names[missing]}'", null);
        }

        var rows = new List<SpaceRow>();
        for (int at = first + 1; at < lines.Length; at++)
        {
            if (lines[at].Trim().Length > 0)
            {
                rows.Add(new SpaceRow(Place(at), ReadCells(Cells(lines[at], separator), columns, at).ToValueList()));
            }
        }

        return rows;
    }

    private byte[] ReadCells(string[] cells, int[] columns, int at)
    {
        if (cells.Length != columns.Length)
        {
            throw Wrong(at, $"there are {cells.Length} cells, not {columns.Length}", null);
        }

        byte[] choice = new byte[variables.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            SpaceVariable variable = variables[columns[i]];
            string value = cells[i].Length == 0 ? TemplateWords.None : cells[i];
            int index = variable.Values.AsSpan().IndexOf(value);
            choice[columns[i]] = index >= 0 ? (byte)index
                : throw Wrong(at, $"'{variable.FullName}' has no value '{value}'", Suggestion.For(value, variable.Values)
                    ?? $"the values are {string.Join(", ", (IEnumerable<string>)variable.Values)}");
        }

        return choice;
    }

    private List<SpaceRow> ReadEach(string[] lines, Func<string, int, Stack> read)
    {
        var rows = new List<SpaceRow>();
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].Trim().Length == 0)
            {
                continue;
            }

            Stack stack;
            try
            {
                stack = read(lines[at], at);
            }
            catch (InputException problem)
            {
                throw Wrong(at, problem.Problem, problem.Advice);
            }

            rows.Add(RowOf(stack, Place(at)));
        }

        return rows;
    }

    private List<SpaceRow> ReadArray(string text)
    {
        using JsonDocument document = Parse(text, (problem, line) => new InputException($"this is no JSON: {problem}", new SourceLocation(name, line, 1)));
        var rows = new List<SpaceRow>();
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            rows.Add(RowOf(StackJson.Parse(item.GetRawText(), $"{name}[{rows.Count}]", space.Catalog), Place(rows.Count)));
        }

        return rows;
    }

    /// <summary>The stack of an object with the ids of the components of each group, or of a whole stack on one line.</summary>
    private Stack ReadObject(string line, int at)
    {
        using JsonDocument document = Parse(line, (problem, _) => Wrong(at, $"this is no JSON object: {problem}", null));
        JsonElement row = document.RootElement;
        if (row.TryGetProperty("groups", out JsonElement groups) && groups.ValueKind == JsonValueKind.Array && groups.GetArrayLength() > 0
            && groups[0].ValueKind == JsonValueKind.Object)
        {
            return StackJson.Parse(line, name, space.Catalog);
        }

        foreach (JsonProperty property in row.EnumerateObject())
        {
            string group = property.Name.EndsWith(Features, StringComparison.Ordinal) ? property.Name[..^Features.Length] : property.Name;
            if (!space.Variables.Groups.Any(g => g.Source.Name == group))
            {
                throw Wrong(
                    at, $"space '{space.Definition.Id}' has no group '{group}'", Suggestion.For(group, space.Variables.Groups.Select(g => g.Source.Name)));
            }

            if (property.Value.ValueKind != JsonValueKind.Array || property.Value.EnumerateArray().Any(static i => i.ValueKind != JsonValueKind.String))
            {
                throw Wrong(at, $"'{property.Name}' is no list of ids", null);
            }
        }

        return new Stack { Name = space.Definition.Id, Groups = GroupsOf(space.Definition.Groups, row, at) };
    }

    private ValueList<NodeGroup> GroupsOf(ValueList<SpaceGroup> template, JsonElement row, int at)
    {
        var groups = new List<NodeGroup>();
        foreach (SpaceGroup group in template)
        {
            if (!row.TryGetProperty(group.Name, out JsonElement ids))
            {
                continue;
            }

            FeatureId[] features = row.TryGetProperty(group.Name + Features, out JsonElement enabled)
                ? [.. enabled.EnumerateArray().Select(static f => new FeatureId(f.GetString()!))] : [];
            groups.Add(new NodeGroup
            {
                Name = group.Name,
                IsContainer = group.IsContainer,
                Components = ids.EnumerateArray().Select(id => ComponentOf(id.GetString()!, at)).ToValueList(),
                Hardware = group.FreeFeatures.Count == 0 ? null : group.FreeFeatures.Aggregate(
                    group.Hardware ?? space.Hardware ?? new Hardware.HardwareProfile { Name = group.Name },
                    (machine, feature) => machine.With(feature, features.Contains(feature) ? FeatureState.Enabled : FeatureState.Absent)),
                Guests = GroupsOf(group.Guests, row, at),
            });
        }

        return groups.ToValueList();
    }

    private ComponentId ComponentOf(string id, int at) => space.Catalog.Find(new ComponentId(id))?.Id
        ?? throw Wrong(at, $"unknown component '{id}'", Suggestion.For(id, space.Catalog.Components.Select(c => c.Id.Value)));

    /// <summary>Reads JSON. <c>JsonDocument</c>, because Newtonsoft's <c>JToken</c> keeps the tool from being compiled ahead of time.</summary>
    private static JsonDocument Parse(string text, Func<string, int, InputException> wrong)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            // The message ends with the place, which the error tells itself.
            string message = problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw wrong(message, (int)(problem.LineNumber ?? 0) + 1);
        }
    }

    private SpaceRow RowOf(Stack stack, SourceLocation place)
    {
        byte[][] choices = space.ChoicesOf(stack);
        return choices is not [var first, ..] ? new SpaceRow(place, null)
            : new SpaceRow(place, first.ToValueList()) { Others = [.. choices.Skip(1).Select(static c => c.ToValueList())] };
    }

    private static string[] Cells(string line, char separator)
    {
        var cells = new List<string>();
        for (int at = 0; at <= line.Length; at++)
        {
            // A cell in quotes may hold the separator, and quotes that are doubled.
            int end = at;
            bool isQuoted = false;
            for (; end < line.Length && (isQuoted || line[end] != separator); end++)
            {
                isQuoted ^= line[end] == '"';
            }

            string cell = line[at..end].Trim();
            cells.Add(cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
            at = end;
        }

        return [.. cells];
    }

    private InputException Wrong(int at, string problem, string? advice) => new(problem, Place(at), advice);

    private SourceLocation Place(int at) => new(name, at + 1, 1);
}
