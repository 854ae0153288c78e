using System.Globalization;
using System.Text.RegularExpressions;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Reads the part of PICT's language that the export uses, after PICT's own grammar, and tries all rows.</summary>
internal sealed partial class PictModel
{
    private readonly List<string> parameters = [];
    private readonly List<string[]> values = [];
    private readonly List<Func<int[], bool>> constraints = [];
    private readonly string[] tokens = [];
    private int at;

    public PictModel(string text)
    {
        var rest = new List<string>();
        foreach (string line in text.Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
        {
            bool isConstraint = ConstraintLine().IsMatch(line);
            if (rest.Count > 0 || isConstraint)
            {
                rest.Add(line);
                continue;
            }

            string[] halves = line.Split(':');
            if (halves.Length != 2 || halves[0].IndexOfAny(['@', '$', '[', '{', '<']) >= 0 || halves[1].IndexOfAny(['|', '~', '(', '<', '"', '[']) >= 0)
            {
                throw new FormatException(line);
            }

            parameters.Add(halves[0].Trim());
            values.Add([.. halves[1].Split(',').Select(v => v.Trim())]);
            if (values[^1].Distinct(StringComparer.OrdinalIgnoreCase).Count() != values[^1].Length
                || values[^1].Any(v => v.Length == 0 || double.TryParse(v, CultureInfo.InvariantCulture, out _)))
            {
                throw new FormatException(line);
            }
        }

        if (parameters.Distinct(StringComparer.OrdinalIgnoreCase).Count() != parameters.Count)
        {
            throw new FormatException("two parameters of one name");
        }

        tokens = [.. Token().Matches(string.Join('\n', rest)).Select(m => m.Value)];
        if (string.Concat(tokens) != string.Concat(string.Join('\n', rest).Where(c => !char.IsWhiteSpace(c))))
        {
            throw new FormatException("a sign that is no token");
        }

        while (at < tokens.Length)
        {
            Func<int[], bool>? premise = null;
            if (Take("IF"))
            {
                premise = Clause();
                Need("THEN");
            }

            Func<int[], bool> conclusion = Clause();
            constraints.Add(premise is null ? conclusion : row => !premise(row) || conclusion(row));
            Need(";");
        }
    }

    /// <summary>Each row that the constraints allow, as indices of values.</summary>
    public IEnumerable<string> All()
    {
        int[] row = new int[parameters.Count];
        while (true)
        {
            if (constraints.TrueForAll(c => c(row)))
            {
                yield return string.Join(' ', row);
            }

            int i = row.Length - 1;
            while (i >= 0 && ++row[i] == values[i].Length)
            {
                row[i--] = 0;
            }

            if (i < 0)
            {
                yield break;
            }
        }
    }

    private Func<int[], bool> Clause()
    {
        Func<int[], bool> left = Conjunction();
        while (Take("OR"))
        {
            (Func<int[], bool> a, Func<int[], bool> b) = (left, Conjunction());
            left = row => a(row) || b(row);
        }

        return left;
    }

    private Func<int[], bool> Conjunction()
    {
        Func<int[], bool> left = Condition();
        while (Take("AND"))
        {
            (Func<int[], bool> a, Func<int[], bool> b) = (left, Condition());
            left = row => a(row) && b(row);
        }

        return left;
    }

    private Func<int[], bool> Condition()
    {
        if (Take("("))
        {
            Func<int[], bool> inner = Clause();
            Need(")");
            return inner;
        }

        int parameter = parameters.IndexOf(tokens[at++].Trim('[', ']'));
        if (parameter < 0)
        {
            throw new FormatException(tokens[at - 1]);
        }

        string relation = tokens[at++];
        var own = new List<int>();
        if (relation == "IN")
        {
            Need("{");
            do
            {
                own.Add(Value(parameter));
            }
            while (Take(","));
            Need("}");
        }
        else
        {
            own.Add(Value(parameter));
        }

        return relation switch
        {
            "=" or "IN" => row => own.Contains(row[parameter]),
            "<>" => row => !own.Contains(row[parameter]),
            _ => throw new FormatException(relation),
        };
    }

    private int Value(int parameter)
    {
        string token = tokens[at++];
        int value = token.StartsWith('"') ? Array.IndexOf(values[parameter], token.Trim('"')) : -1;
        return value >= 0 ? value : throw new FormatException(token);
    }

    private bool Take(string token)
    {
        bool found = at < tokens.Length && tokens[at] == token;
        at += found ? 1 : 0;
        return found;
    }

    private void Need(string token)
    {
        if (!Take(token))
        {
            throw new FormatException($"`{token}` expected, not `{tokens.ElementAtOrDefault(at)}`");
        }
    }

    [GeneratedRegex(@"^(IF.*\[.*\].*|\[.*\].*|\(.*\[.*\].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex ConstraintLine();

    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"|<>|[A-Z]+|[=(){},;]""")]
    private static partial Regex Token();
}
