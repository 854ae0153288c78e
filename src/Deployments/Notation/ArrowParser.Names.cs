using System.Collections.Frozen;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <content>Names and other words.</content>
internal sealed partial class ArrowParser
{
    private static readonly FrozenSet<string> Machines =
        new[] { "machines", "nodes", "servers", "hosts", "hardware" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OtherMachines =
        Machines.Concat(["other", "separate", "dedicated", "own", "its", "their", "new"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for what stands after a name as its version: "22.04", "v1.30", "2022".</summary>
    private static bool IsVersion(ReadOnlySpan<char> word) =>
        word.Length > 0 && (char.IsAsciiDigit(word[0]) || (word.Length > 1 && word[0] is 'v' or 'V' && char.IsAsciiDigit(word[1])));

    /// <summary>Skips a version; "v1.29.3+k3s1" is one.</summary>
    private void SkipVersion()
    {
        at++;
        if (tokens[at].Kind == ArrowTokenKind.Join && tokens[at].Start == EndOf(at - 1)
            && tokens[at + 1].Kind == ArrowTokenKind.Word && tokens[at + 1].Start == EndOf(at))
        {
            at += 2;
        }
    }

    /// <summary>True when a name begins here.</summary>
    private bool IsName()
    {
        int start = at;
        bool found = Match(out _);
        at = start;
        return found;
    }

    /// <summary>
    /// Takes the longest run of words, slashes and one pair of parentheses that is a name, or of words that only describe: the term is then null.
    /// </summary>
    private bool Match(out ArrowTerm? term)
    {
        term = null;
        AmbiguousName? ambiguous = null;
        int start = at, bestEnd = at;
        bool parentheses = false;
        for (int end = at; end < tokens.Count; end++)
        {
            ArrowTokenKind kind = tokens[end].Kind;
            parentheses |= kind == ArrowTokenKind.Open;
            if (kind is not (ArrowTokenKind.Word or ArrowTokenKind.Slash or ArrowTokenKind.Open)
                && !(parentheses && kind is ArrowTokenKind.Join or ArrowTokenKind.Close))
            {
                break;
            }

            string name = NormalizedRun(at, end);
            if (name.Length > names.LongestName)
            {
                break;
            }

            if ((kind == ArrowTokenKind.Word && !parentheses) || kind == ArrowTokenKind.Close)
            {
                ArrowTerm? found = names.TryFindComponent(name, out ComponentId id) ? new ArrowTerm(catalog.Find(id), null, null, tokens[at].Start)
                    : names.FindWorkload(name) is { } workload ? new ArrowTerm(null, workload, null, tokens[at].Start) : null;

                // "LXC Containers" may be a name, but the component and the workload that it runs tell more.
                bool says = term?.Component is not null && !parentheses && names.FindWorkload(NormalizedRun(bestEnd, end)) is not null;
                AmbiguousName? several = names.FindAmbiguous(text.AsSpan(tokens[at].Start, EndOf(end) - tokens[at].Start), name);
                if (several is not null || (found is not null && !says) || (!parentheses && names.IsQualifier(name)))
                {
                    (term, ambiguous, bestEnd) = (several is null ? found : null, several, end + 1);
                }
            }

            if (kind == ArrowTokenKind.Close)
            {
                break;
            }
        }

        if (ambiguous is not null)
        {
            isAmbiguous = true;
            throw names.Which(ambiguous, text[tokens[start].Start..EndOf(bestEnd - 1)], locate(tokens[start].Start));
        }

        at = bestEnd;
        return bestEnd > start;
    }

    private string NormalizedRun(int first, int last) =>
        NameIndex.Normalize(text.AsSpan(tokens[first].Start, EndOf(last) - tokens[first].Start));

    /// <summary>The words up to the next sign, for a message.</summary>
    private string Unmatched()
    {
        int end = at;
        while (tokens[end + 1].Kind == ArrowTokenKind.Word && ArrowKeywords.Of(SpanOf(tokens[end + 1])) == ArrowTokenKind.Word)
        {
            end++;
        }

        return text[tokens[at].Start..EndOf(end)];
    }
}
