using System.Text.RegularExpressions;
using Deployments.Diagrams.Logic;
using Deployments.Text;

namespace Deployments.Pict;

/// <summary>Reads the constraints of a model as formulas over its parameters.</summary>
internal sealed class PictConstraintReader
{
    private readonly PictText text;
    private readonly List<PictParameter> parameters;
    private readonly FormulaPool formulas;
    private readonly List<(string Word, int Line, int Column)> tokens;
    private int at;

    /// <summary>Splits the lines from the first constraint on.</summary>
    public PictConstraintReader(PictText text, int firstLine, List<PictParameter> parameters, FormulaPool formulas)
    {
        this.text = text;
        this.parameters = parameters;
        this.formulas = formulas;
        tokens = PictTokens.Of(text, firstLine);
    }

    /// <summary>Each constraint as a formula.</summary>
    public List<int> Read()
    {
        var constraints = new List<int>();
        while (at < tokens.Count)
        {
            constraints.Add(Constraint());
        }

        return constraints;
    }

    private int Constraint()
    {
        int formula;
        if (Take("IF"))
        {
            int premise = Any();
            Need("THEN");
            int conclusion = Any();
            formula = formulas.Implies(premise, conclusion);
            if (Take("ELSE"))
            {
                formula = formulas.And(formula, formulas.Or(premise, Any()));
            }
        }
        else
        {
            formula = Any();
        }

        Need(";");
        return formula;
    }

    private int Any()
    {
        var parts = new List<int> { All() };
        while (Take("OR"))
        {
            parts.Add(All());
        }

        return formulas.Or([.. parts]);
    }

    private int All()
    {
        var parts = new List<int> { Clause() };
        while (Take("AND"))
        {
            parts.Add(Clause());
        }

        return formulas.And([.. parts]);
    }

    private int Clause()
    {
        if (Take("NOT"))
        {
            return formulas.Not(Clause());
        }

        if (Take("("))
        {
            int inner = Any();
            Need(")");
            return inner;
        }

        foreach (string function in (string[])["IsNegative", "IsPositive"])
        {
            if (Take(function))
            {
                Need("(");
                int own = Parameter();
                Need(")");
                return formulas.Literal(own, parameters[own].Where(v => v.IsNegative == (function == "IsNegative")));
            }
        }

        return Term();
    }

    private int Term()
    {
        int own = Parameter();
        bool isNegated = Take("NOT");
        int start = at;
        ulong values;
        if (Take("IN"))
        {
            values = ReadSet(own);
        }
        else if (Take("LIKE"))
        {
            string pattern = Next("a text in quotes");
            if (pattern[0] != '"')
            {
                at--;
                throw Wrong("a pattern is a text in quotes");
            }

            var regex = new Regex(
                "^" + Regex.Escape(pattern[1..^1]).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
            values = parameters[own].Where(v => regex.IsMatch(v.Names[0]));
        }
        else
        {
            string relation = Next("a relation");
            if (isNegated || relation is not ("=" or "<>" or "<" or "<=" or ">" or ">="))
            {
                at = start;
                throw Wrong(
                    isNegated ? "only IN and LIKE can follow NOT here" : $"'{relation}' is no relation", "relations are =, <>, <, <=, >, >=, IN and LIKE");
            }

            if (at < tokens.Count && tokens[at].Word[0] == '[')
            {
                return Compare(own, relation, Parameter());
            }

            values = ReadRelation(own, relation);
        }

        return formulas.Literal(own, isNegated ? ~values : values);
    }

    private ulong ReadSet(int own)
    {
        ulong values = 0;
        Need("{");
        do
        {
            values |= ReadRelation(own, "=");
        }
        while (Take(","));
        Need("}");
        return values;
    }

    /// <summary>The values of a parameter that stand in a relation to the value that follows.</summary>
    private ulong ReadRelation(int own, string relation)
    {
        PictParameter parameter = parameters[own];
        string word = Next("a value");
        bool isText = word[0] == '"';
        string value = isText ? word[1..^1] : word;
        double? number = isText ? null : PictText.NumberOf(word);
        if ((!isText && number is null) || parameter.IsNumeric == isText)
        {
            at--;
            throw Wrong(
                parameter.IsNumeric ? $"the values of '{parameter.Name}' are numbers, so it is compared with a number"
                    : $"'{parameter.Name}' is compared with a text",
                parameter.IsNumeric ? "write the number without quotes" : "put the text in quotes");
        }

        if (relation is "=" or "<>" && !parameter.Values.Any(v => Holds("=", v, value, number)))
        {
            at--;
            throw Wrong($"'{parameter.Name}' has no value '{value}'", Suggestion.For(value, parameter.Values.Select(v => v.Names[0])));
        }

        return parameter.Where(v => Holds(relation, v, value, number));
    }

    private int Compare(int own, string relation, int other)
    {
        if (parameters[own].IsNumeric != parameters[other].IsNumeric)
        {
            at--;
            throw Wrong($"'{parameters[own].Name}' and '{parameters[other].Name}' cannot be compared: the values of one are numbers");
        }

        var cases = new List<int>();
        for (int i = 0; i < parameters[other].Values.Count; i++)
        {
            PictValue value = parameters[other].Values[i];
            ulong fitting = parameters[own].Where(v => Holds(relation, v, value.Names[0], parameters[other].IsNumeric ? value.Number : null));
            cases.Add(formulas.And(formulas.Literal(other, 1UL << i), formulas.Literal(own, fitting)));
        }

        return formulas.Or([.. cases]);
    }

    private static bool Holds(string relation, PictValue value, string text, double? number)
    {
        int order = number is { } wanted ? value.Number!.Value.CompareTo(wanted) : string.Compare(value.Names[0], text, StringComparison.OrdinalIgnoreCase);
        return relation switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private int Parameter()
    {
        string word = Next("a parameter in brackets");
        string name = word.Trim('[', ']').Trim();
        int found = word[0] == '[' ? parameters.FindIndex(p => PictText.AreSame(p.Name, name)) : -1;
        if (found < 0)
        {
            at--;
            throw Wrong(
                word[0] == '[' ? $"there is no parameter '{name}'" : $"'{word}' is no parameter",
                word[0] == '[' ? Suggestion.For(name, parameters.Select(p => p.Name)) : "write parameters in brackets, such as [System]");
        }

        return found;
    }

    private bool Take(string word)
    {
        bool found = at < tokens.Count && tokens[at].Word.Equals(word, StringComparison.OrdinalIgnoreCase);
        at += found ? 1 : 0;
        return found;
    }

    private void Need(string word)
    {
        if (!Take(word))
        {
            throw Wrong(at < tokens.Count ? $"'{word}' is missing before '{tokens[at].Word}'" : $"'{word}' is missing at the end");
        }
    }

    private string Next(string what) => at < tokens.Count ? tokens[at++].Word : throw Wrong($"{what} is missing at the end");

    private InputException Wrong(string problem, string? advice = null)
    {
        (string word, int line, int column) = at < tokens.Count ? tokens[at] : tokens[^1];
        return text.Wrong(line, at < tokens.Count ? column : column + word.Length, problem, advice);
    }
}
