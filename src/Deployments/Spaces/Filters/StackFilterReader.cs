using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Filters;

/// <summary>Parses a filter. Precedence from strong to weak: <c>not</c>, <c>and</c>, <c>or</c>; parentheses group.</summary>
internal sealed class StackFilterReader(string text)
{
    private const int MaximumDepth = 64;
    private const int MaximumLength = 10_000;

    private int at;
    private int depth;

    public StackFilter Read()
    {
        if (text.Length > MaximumLength)
        {
            throw Error($"the condition is longer than {MaximumLength} characters", "split it");
        }

        StackFilter condition = ReadAny();
        if (Peek().Length > 0)
        {
            throw Error($"`{Peek()}` is not expected here", "join conditions with `and` or `or`");
        }

        return condition;
    }

    private StackFilter ReadAny()
    {
        var parts = new List<StackFilter> { ReadAll() };
        while (Take("or") || Take("|"))
        {
            parts.Add(ReadAll());
        }

        return parts.Count == 1 ? parts[0] : new JoinedFilter(false, parts.ToValueList());
    }

    private StackFilter ReadAll()
    {
        var parts = new List<StackFilter> { ReadOne() };
        while (Take("and") || Take("&") || Take(","))
        {
            parts.Add(ReadOne());
        }

        return parts.Count == 1 ? parts[0] : new JoinedFilter(true, parts.ToValueList());
    }

    private StackFilter ReadOne()
    {
        if (++depth > MaximumDepth)
        {
            throw Error($"conditions are nested deeper than {MaximumDepth}", "write it flatter");
        }

        StackFilter condition;
        if (Take("not") || Take("!"))
        {
            condition = new NegatedFilter(ReadOne());
        }
        else if (Take("("))
        {
            condition = ReadAny();
            if (!Take(")"))
            {
                throw Error("a `)` is missing", "close the parenthesis");
            }
        }
        else if (Take("feature"))
        {
            (string? group, string name) = ReadName();
            condition = new HasFeatureEnabled(new FeatureId(name), group);
        }
        else
        {
            (string? group, string name) = ReadName();
            bool unequal = Take("!=");
            condition = unequal || Take("=") ? new ChoseOption(name, ReadName().Name, group) : new HasComponent(new ComponentId(name), group);
            condition = unequal ? new NegatedFilter(condition) : condition;
        }

        depth--;
        return condition;
    }

    private (string? Group, string Name) ReadName()
    {
        string word = Peek();
        if (word.Length == 0 || !IsNameCharacter(word[0]))
        {
            throw Error(word.Length == 0 ? "a name is missing" : $"`{word}` is not a name",
                "write a component's id, `feature` and a feature's id, or `slot = option`");
        }

        at += word.Length;

        // A dot separates the group from the name, except in ids such as tpm-2.0.
        int dot = word.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < word.Length - 1 && !char.IsAsciiDigit(word[dot + 1]) ? (word[..dot], word[(dot + 1)..]) : (null, word);
    }

    private bool Take(string word)
    {
        if (!string.Equals(Peek(), word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    /// <summary>The next word or sign; empty at the end of the text.</summary>
    private string Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int end = at;
        while (end < text.Length && IsNameCharacter(text[end]))
        {
            end++;
        }

        if (end == at && end < text.Length)
        {
            end += text[end] == '!' && end + 1 < text.Length && text[end + 1] == '=' ? 2 : 1;
        }

        return text[at..end];
    }

    private InputException Error(string problem, string help) => new($"condition, column {at + 1}: {problem}", null, help);

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/';
}
