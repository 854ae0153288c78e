using System.Globalization;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Reads an arrow string into layers of siblings of alternatives.</summary>
/// <remarks>
/// Names are matched greedily: the longest run of words that the catalogue knows wins, so that "z/VM" is a name and "Xen/bhyve" two alternatives.
/// </remarks>
internal sealed class ArrowParser
{

    private readonly string text;
    private readonly Catalog catalog;
    private readonly NameIndex names;
    private readonly Func<int, SourceLocation> locate;
    private readonly List<ArrowToken> tokens;
    private readonly List<string> details;
    private int at;

    public ArrowParser(string text, Catalog catalog, Func<int, SourceLocation> locate, List<string> details)
    {
        this.text = text;
        this.catalog = catalog;
        this.locate = locate;
        this.details = details;
        names = catalog.Names;
        tokens = ArrowLexer.Read(text, locate);
    }

    private ArrowTokenKind Kind => tokens[at].Kind;

    /// <summary>The layers from the bottom up, each a list of siblings.</summary>
    public List<List<ArrowItem>> Parse()
    {
        var layers = new List<List<ArrowItem>>();
        do
        {
            if (layers.Count > 0)
            {
                at++;
            }

            var layer = new List<ArrowItem>();
            ReadSiblings(layer);
            layers.Add(layer);
        }
        while (Kind == ArrowTokenKind.Arrow);

        return Kind == ArrowTokenKind.End ? layers : throw Fail("there is no '(' for this ')'", "remove it");
    }

    private void ReadSiblings(List<ArrowItem> layer)
    {
        while (true)
        {
            ReadItem(layer);
            if (Kind != ArrowTokenKind.Join)
            {
                return;
            }

            at++;
        }
    }

    /// <summary>Reads one sibling with its alternatives, and the details in parentheses after it.</summary>
    private void ReadItem(List<ArrowItem> layer)
    {
        var alternatives = new List<List<ArrowTerm>>();
        do
        {
            if (alternatives.Count > 0)
            {
                at++;
            }

            alternatives.Add(ReadTerms());
        }
        while (Kind == ArrowTokenKind.Slash);

        // In "AIX/Linux Guests" the last word applies to every alternative.
        if (alternatives[^1] is [.., { Workload: not null } shared] && alternatives[^1].Count > 1)
        {
            alternatives.Where(a => a[^1].Workload is null).ToList().ForEach(a => a.Add(shared));
        }

        layer.Add(new ArrowItem(alternatives));
        while (Kind == ArrowTokenKind.Open)
        {
            ReadParentheses(layer);
        }
    }

    private List<ArrowTerm> ReadTerms()
    {
        var terms = new List<ArrowTerm>();
        while (Kind == ArrowTokenKind.Word)
        {
            int? count = ReadCount();
            if (Match(out ArrowTerm? term))
            {
                terms.Add(term! with { Count = count });
            }
            else
            {
                throw names.Unknown(Unmatched(), locate(tokens[at].Start));
            }
        }

        return terms.Count > 0 ? terms : throw Fail(
            Kind == ArrowTokenKind.End ? "a name is expected, but the text ends" : $"a name is expected before '{TextOf(tokens[at])}'",
            "write stacks as 'Bare Metal -> Linux -> KVM -> VMs'");
    }

    /// <summary>Siblings in parentheses join the layer; words that name nothing are kept as details.</summary>
    private void ReadParentheses(List<ArrowItem> layer)
    {
        int open = at++;
        while (Kind is not ArrowTokenKind.Close)
        {
            int start = at;
            var inner = new List<ArrowItem>();
            try
            {
                ReadItem(inner);
                layer.AddRange(inner);
            }
            catch (InputException)
            {
                at = start;
                while (Kind is ArrowTokenKind.Word or ArrowTokenKind.Slash or ArrowTokenKind.Arrow)
                {
                    at++;
                }

                if (at > start)
                {
                    details.Add(text[tokens[start].Start..(tokens[at - 1].Start + tokens[at - 1].Length)]);
                }
            }

            if (Kind is ArrowTokenKind.Join)
            {
                at++;
            }
            else if (Kind is not ArrowTokenKind.Close)
            {
                throw Kind == ArrowTokenKind.Open
                    ? Fail("parentheses stand inside parentheses", "put the siblings behind one another, separated by '+'")
                    : new InputException("this '(' is not closed", locate(tokens[open].Start), "add ')'");
            }
        }

        at++;
    }

    /// <summary>Reads "3 x" or "3 ×" before a name.</summary>
    private int? ReadCount()
    {
        if (at + 2 < tokens.Count && tokens[at + 1].Kind == ArrowTokenKind.Word && TextOf(tokens[at + 1]) is "x" or "×"
            && int.TryParse(TextOf(tokens[at]), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            if (count is < 1 or > HardwareProfile.MaximumNodes)
            {
                throw Fail($"the count {count} is out of range", $"give 1 to {HardwareProfile.MaximumNodes}");
            }

            at += 2;
            return count;
        }

        return null;
    }

    /// <summary>Takes the longest run of words, slashes and one pair of parentheses that is a name.</summary>
    private bool Match(out ArrowTerm? term)
    {
        term = null;
        int bestEnd = at;
        bool parentheses = false;
        for (int end = at; end < tokens.Count; end++)
        {
            ArrowTokenKind kind = tokens[end].Kind;
            parentheses |= kind == ArrowTokenKind.Open;
            if (kind is ArrowTokenKind.Arrow or ArrowTokenKind.End || (kind is ArrowTokenKind.Join or ArrowTokenKind.Close && !parentheses))
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
                (term, bestEnd) = found is null || says ? (term, bestEnd) : (found, end + 1);
            }

            if (kind == ArrowTokenKind.Close)
            {
                break;
            }
        }

        at = bestEnd;
        return term is not null;
    }

    private string NormalizedRun(int first, int last) =>
        NameIndex.Normalize(text.AsSpan(tokens[first].Start, tokens[last].Start + tokens[last].Length - tokens[first].Start));

    /// <summary>The words up to the next sign, for a message.</summary>
    private string Unmatched()
    {
        int end = at;
        while (tokens[end + 1].Kind == ArrowTokenKind.Word)
        {
            end++;
        }

        return text[tokens[at].Start..(tokens[end].Start + tokens[end].Length)];
    }

    private string TextOf(ArrowToken token) => text.Substring(token.Start, token.Length);

    private InputException Fail(string problem, string advice) => new(problem, locate(tokens[at].Start), advice);
}
