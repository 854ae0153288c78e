using System.Text.RegularExpressions;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Reads the Boolean core of UVL, after the language's own grammar, and finds all configurations of a tree of slots.</summary>
internal sealed partial class UvlModel
{
    private static readonly string[] Groups = ["mandatory", "optional", "alternative"];

    private readonly List<string> names = [];
    private readonly List<int[]> alternatives = [];
    private readonly List<int> optional = [];
    private readonly List<Func<bool?[], bool?>> constraints = [];
    private readonly List<int> mandatory = [];
    private string[] tokens = [];
    private int at;

    public UvlModel(string text)
    {
        (int Depth, string Text)[] lines =
            [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (l.TakeWhile(c => c == '\t').Count(), l.Trim()))];
        int constraintsAt = Array.IndexOf(lines, (0, "constraints"));
        if (lines[0] != (0, "features") || constraintsAt < 0)
        {
            throw new FormatException("sections are missing");
        }

        var path = new Stack<string>();
        foreach ((int depth, string line) in lines[1..constraintsAt])
        {
            while (path.Count >= depth)
            {
                path.Pop();
            }

            if (Groups.Contains(line))
            {
                path.Push(line);
                if (line == "alternative")
                {
                    alternatives.Add([]);
                }

                continue;
            }

            Match feature = Feature().Match(line);
            if (!feature.Success || names.Contains(feature.Groups[1].Value))
            {
                throw new FormatException(line);
            }

            names.Add(feature.Groups[1].Value);
            switch (path.TryPeek(out string? group) ? group : "mandatory")
            {
                case "mandatory":
                    mandatory.Add(names.Count - 1);
                    break;
                case "optional":
                    optional.Add(names.Count - 1);
                    break;
                default:
                    alternatives[^1] = [.. alternatives[^1], names.Count - 1];
                    break;
            }

            path.Push(line);
        }

        foreach ((_, string line) in lines[(constraintsAt + 1)..])
        {
            tokens = [.. Token().Matches(line).Select(m => m.Value)];
            at = 0;
            constraints.Add(Equivalence());
            if (at != tokens.Length)
            {
                throw new FormatException(line);
            }
        }
    }

    /// <summary>Each configuration as the indices of the chosen alternatives; one that comes twice differs in what should be determined.</summary>
    public IEnumerable<string> All()
    {
        bool?[] state = new bool?[names.Count];
        mandatory.ForEach(f => state[f] = true);
        return Choose(state, 0, new int[alternatives.Count]);
    }

    private IEnumerable<string> Choose(bool?[] state, int level, int[] choice)
    {
        if (constraints.Exists(c => c(state) == false))
        {
            yield break;
        }

        if (level < alternatives.Count)
        {
            int[] group = alternatives[level];
            for (int value = 0; value < group.Length; value++)
            {
                for (int i = 0; i < group.Length; i++)
                {
                    state[group[i]] = i == value;
                }

                choice[level] = value;
                foreach (string found in Choose(state, level + 1, choice))
                {
                    yield return found;
                }
            }

            Array.ForEach(group, f => state[f] = null);
        }
        else if (level < alternatives.Count + optional.Count)
        {
            int feature = optional[level - alternatives.Count];
            foreach (bool value in new[] { false, true })
            {
                state[feature] = value;
                foreach (string found in Choose(state, level + 1, choice))
                {
                    yield return found;
                }
            }

            state[feature] = null;
        }
        else
        {
            yield return string.Join(' ', choice);
        }
    }

    private Func<bool?[], bool?> Equivalence()
    {
        Func<bool?[], bool?> left = Implication();
        while (Take("<=>"))
        {
            (Func<bool?[], bool?> a, Func<bool?[], bool?> b) = (left, Implication());
            left = s => a(s) is { } x && b(s) is { } y ? x == y : null;
        }

        return left;
    }

    private Func<bool?[], bool?> Implication()
    {
        Func<bool?[], bool?> left = Disjunction();
        if (!Take("=>"))
        {
            return left;
        }

        Func<bool?[], bool?> right = Disjunction();
        return s => !left(s) | right(s);
    }

    private Func<bool?[], bool?> Disjunction()
    {
        Func<bool?[], bool?> left = Conjunction();
        while (Take("|"))
        {
            (Func<bool?[], bool?> a, Func<bool?[], bool?> b) = (left, Conjunction());
            left = s => a(s) | b(s);
        }

        return left;
    }

    private Func<bool?[], bool?> Conjunction()
    {
        Func<bool?[], bool?> left = Unary();
        while (Take("&"))
        {
            (Func<bool?[], bool?> a, Func<bool?[], bool?> b) = (left, Unary());
            left = s => a(s) & b(s);
        }

        return left;
    }

    private Func<bool?[], bool?> Unary()
    {
        if (Take("!"))
        {
            Func<bool?[], bool?> inner = Unary();
            return s => !inner(s);
        }

        if (Take("("))
        {
            Func<bool?[], bool?> inner = Equivalence();
            return Take(")") ? inner : throw new FormatException("`)` expected");
        }

        int feature = at < tokens.Length ? names.IndexOf(tokens[at++]) : -1;
        return feature >= 0 ? s => s[feature] : throw new FormatException(string.Join(' ', tokens));
    }

    private bool Take(string token)
    {
        bool found = at < tokens.Length && tokens[at] == token;
        at += found ? 1 : 0;
        return found;
    }

    [GeneratedRegex("""^("[^\r\n".]+")( \{abstract\})?$""")]
    private static partial Regex Feature();

    [GeneratedRegex("""("[^\r\n".]+"|<=>|=>|\S)""")]
    private static partial Regex Token();
}
