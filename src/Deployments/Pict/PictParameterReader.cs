using System.Globalization;
using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Pict;

/// <summary>Reads the parameters and sub-models of a model.</summary>
internal sealed class PictParameterReader(PictText text)
{
    private const int MostValues = 64;

    /// <summary>The parameters read so far.</summary>
    public List<PictParameter> Parameters { get; } = [];

    /// <summary>The sub-models read so far.</summary>
    public List<PictSubModel> SubModels { get; } = [];

    /// <summary>Reads up to the first constraint and returns its line.</summary>
    public int Read()
    {
        int line = 0;
        for (; line < text.Lines.Length; line++)
        {
            string own = text.Lines[line].TrimStart();
            if (own.Length == 0)
            {
                continue;
            }

            if (own[0] == '{')
            {
                AddSubModel(line);
            }
            else if (own[0] is '[' or '(' || StartsWithWord(own, "IF") || StartsWithWord(own, "NOT"))
            {
                break;
            }
            else
            {
                AddParameter(line);
            }
        }

        return Parameters.Count > 0 ? line : throw text.Wrong(0, 0, "the model has no parameter", "write one such as 'System: linux, windows'");
    }

    /// <summary>The parameter with a name, or −1.</summary>
    public int Find(string name) => Parameters.FindIndex(p => PictText.AreSame(p.Name, name));

    private static bool StartsWithWord(string line, string word) => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && line.Length > word.Length && (char.IsWhiteSpace(line[word.Length]) || line[word.Length] is '[' or '(')
        && line.IndexOf(':', StringComparison.Ordinal) < 0;

    private void AddParameter(int line)
    {
        string own = text.Lines[line];
        int start = own.Length - own.TrimStart().Length, colon = own.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? "" : own[..colon].Trim();
        if (name.Length == 0)
        {
            throw text.Wrong(
                line, start, "this is neither a parameter nor a constraint", "write 'name: value, value', or a constraint that begins with IF or [");
        }

        if (Find(name) >= 0)
        {
            throw text.Wrong(line, start, $"the parameter '{name}' is there already", "give it another name");
        }

        var values = new List<PictValue>();
        for (int at = colon + 1; at <= own.Length;)
        {
            int end = own.IndexOf(',', at);
            end = end < 0 ? own.Length : end;
            string word = own[at..end];
            int column = at + word.Length - word.TrimStart().Length;
            foreach (PictValue value in ReadValues(word.Trim(), line, column))
            {
                if (values.Exists(v => v.Names.Any(n => value.Names.Any(o => PictText.AreSame(n, o)))))
                {
                    throw text.Wrong(line, column, $"'{name}' has the value '{value.Names[0]}' twice", "name each value once");
                }

                values.Add(value);
            }

            at = end + 1;
        }

        if (values.Count > MostValues)
        {
            throw text.Wrong(line, start, $"'{name}' has {values.Count} values, and at most {MostValues} can be combined", "put values together");
        }

        if (values.TrueForAll(static v => v.IsNegative))
        {
            throw text.Wrong(line, start, $"'{name}' has negative values only", "add one that works");
        }

        Parameters.Add(new PictParameter(name, [.. values]));
    }

    private ValueList<PictValue> ReadValues(string word, int line, int column)
    {
        if (word.Length > 2 && word[0] == '<' && word[^1] == '>')
        {
            int other = Find(word[1..^1].Trim());
            return other >= 0 ? Parameters[other].Values : throw text.Wrong(
                line, column, $"there is no parameter '{word[1..^1].Trim()}' before this one",
                Suggestion.For(word[1..^1].Trim(), Parameters.Select(p => p.Name)));
        }

        int weight = 1;
        if (word.EndsWith(')') && word.LastIndexOf('(') is var open and > 0)
        {
            if (!int.TryParse(word[(open + 1)..^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out weight) || weight is < 1 or > 1_000_000)
            {
                throw text.Wrong(line, column + open, $"'{word[(open + 1)..^1]}' is not a weight", "a weight is from 1 to 1000000");
            }

            word = word[..open].TrimEnd();
        }

        bool isNegative = word.StartsWith('~');
        string[] names = [.. (isNegative ? word[1..] : word).Split('|').Select(static n => n.Trim())];
        if (names.Any(static n => n.Length == 0))
        {
            throw text.Wrong(line, column, "a value has no name", "put one between the commas");
        }

        return [new PictValue([.. names], PictText.NumberOf(names[0]), isNegative, weight)];
    }

    private void AddSubModel(int line)
    {
        string own = text.Lines[line];
        int start = own.IndexOf('{', StringComparison.Ordinal), end = own.IndexOf('}', StringComparison.Ordinal);
        if (end < 0)
        {
            throw text.Wrong(line, start, "the sub-model has no end", "add '}'");
        }

        var members = new SortedSet<int>();
        foreach (string name in own[(start + 1)..end].Split(',', StringSplitOptions.TrimEntries))
        {
            int member = Find(name);
            if (member < 0)
            {
                throw text.Wrong(line, start, $"there is no parameter '{name}'", Suggestion.For(name, Parameters.Select(p => p.Name)));
            }

            if (!members.Add(member) || SubModels.Exists(s => s.Parameters.Contains(member)))
            {
                throw text.Wrong(line, start, $"'{name}' is in a sub-model already", "a parameter is part of one sub-model");
            }
        }

        string rest = own[(end + 1)..].Trim();
        int? strength = null;
        if (rest.Length > 0)
        {
            strength = rest[0] == '@' && int.TryParse(rest[1..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int given)
                && given >= 1 && given <= Math.Min(members.Count, Diagrams.Covering.CoverOptions.MaximumStrength) ? given
                : throw text.Wrong(line, end + 1, $"'{rest}' is not '@' and a strength", "the strength is from 1 to 6, and at most the number of parameters");
        }

        SubModels.Add(new PictSubModel([.. members], strength));
    }
}
