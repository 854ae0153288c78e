using System.Globalization;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>Reads an arrow string into sets of machines, each with layers of siblings of alternatives.</summary>
/// <remarks>
/// Names are matched greedily: the longest run of words that the catalogue knows wins, so that "z/VM" is a name and "Xen/bhyve" two alternatives,
/// and "Open vSwitch with DPDK" one name though "with" joins.
/// </remarks>
internal sealed partial class ArrowParser
{
    private readonly string text;
    private readonly Catalog catalog;
    private readonly NameIndex names;
    private readonly Func<int, SourceLocation> locate;
    private readonly List<ArrowToken> tokens;
    private readonly List<string> details;
    private readonly List<List<List<ArrowItem>>> machines = [[]];
    private int at;
    private bool isAmbiguous;

    public ArrowParser(string text, Catalog catalog, Func<int, SourceLocation> locate, List<string> details)
    {
        this.text = text;
        this.catalog = catalog;
        this.locate = locate;
        this.details = details;
        names = catalog.Names;
        tokens = ArrowLexer.Read(text, locate);
    }

    /// <summary>The kind of the next token; a keyword has its own.</summary>
    private ArrowTokenKind Kind => tokens[at].Kind == ArrowTokenKind.Word ? ArrowKeywords.Of(SpanOf(tokens[at])) : tokens[at].Kind;

    private bool IsSign => tokens[at].Kind != ArrowTokenKind.Word;

    private List<List<ArrowItem>> Layers => machines[^1];

    /// <summary>The sets of machines, each with its layers from the bottom up, each a list of siblings.</summary>
    public List<List<List<ArrowItem>>> Parse()
    {
        SkipTitle();
        while (true)
        {
            if (Kind == ArrowTokenKind.Machines && !IsSign)
            {
                StartMachines();
            }

            ReadLayer();
            switch (Kind)
            {
                case ArrowTokenKind.Arrow or ArrowTokenKind.Colon: at++; break;
                case ArrowTokenKind.Machines: StartMachines(); break;
                case ArrowTokenKind.End: return machines;
                default: throw Fail("there is no '(' for this ')'", "remove it");
            }
        }
    }

    private void StartMachines()
    {
        at++;
        if (Layers.Count > 0)
        {
            machines.Add([]);
        }
    }

    /// <summary>Skips the words before a colon, unless they name something.</summary>
    private void SkipTitle()
    {
        int colon = tokens.FindIndex(t => t.Kind != ArrowTokenKind.Word);
        if (colon > 0 && tokens[colon].Kind == ArrowTokenKind.Colon && !(Match(out _) && at == colon))
        {
            details.Add(text[tokens[0].Start..tokens[colon].Start]);
            at = colon + 1;
        }
        else
        {
            at = 0;
        }
    }

    /// <summary>Reads siblings, and what the prepositions after them put below or around them.</summary>
    private void ReadLayer()
    {
        var layer = new List<ArrowItem>();
        while (true)
        {
            if (Kind == ArrowTokenKind.Without)
            {
                SkipAbsent();
                if (Kind == ArrowTokenKind.Open && layer.Count > 0)
                {
                    ReadParentheses(layer[^1].Details);
                }
            }
            else
            {
                layer.Add(ReadItem());
            }

            layer = ReadPlaces(layer);
            if (Kind == ArrowTokenKind.Join)
            {
                at++;
            }
            else if (Kind != ArrowTokenKind.Without)
            {
                Layers.Add(layer);
                return;
            }
        }
    }

    private void SkipAbsent()
    {
        int start = at++;
        while (tokens[at].Kind == ArrowTokenKind.Word)
        {
            at++;
        }

        details.Add(text[tokens[start].Start..EndOf(at - 1)]);
    }

    /// <summary>Reads one sibling with its alternatives, and the details in parentheses after it.</summary>
    private ArrowItem ReadItem()
    {
        bool nested = Kind == ArrowTokenKind.Nested && !IsName();
        at += nested ? 1 : 0;
        var alternatives = new List<List<ArrowTerm>>();
        do
        {
            at += alternatives.Count > 0 ? 1 : 0;
            alternatives.Add(ReadTerms());
        }
        while (Kind == ArrowTokenKind.Slash);

        // In "AIX/Linux Guests" the last word applies to every alternative.
        if (alternatives[^1] is [.., { Workload: not null } shared] && alternatives[^1].Count > 1)
        {
            alternatives.Where(a => a.Count > 0 && a[^1].Workload is null).ToList().ForEach(a => a.Add(shared));
        }

        var item = new ArrowItem(alternatives, [], nested);
        while (Kind is ArrowTokenKind.Open or ArrowTokenKind.Word)
        {
            if (Kind == ArrowTokenKind.Open)
            {
                ReadParentheses(item.Details);
            }
            else
            {
                List<ArrowTerm> after = ReadTerms();
                alternatives.ForEach(a => a.AddRange(after));
            }
        }

        return item;
    }

    private List<ArrowTerm> ReadTerms()
    {
        var terms = new List<ArrowTerm>();
        int start = at;
        while (Kind is ArrowTokenKind.Word or ArrowTokenKind.Article || (!IsSign && at == start && IsName()))
        {
            int? count = ReadCount();
            if (Kind == ArrowTokenKind.Article)
            {
                at++;
            }
            else if (Match(out ArrowTerm? term))
            {
                if (term is not null)
                {
                    terms.Add(term with { Count = count });
                }
            }
            else if (terms is [.., { Component: not null }] && IsVersion(SpanOf(tokens[at])))
            {
                SkipVersion();
                details.Add(text[terms[^1].Start..EndOf(at - 1)]);
            }
            else
            {
                throw count is null || Kind == ArrowTokenKind.Word ? names.Unknown(Unmatched(), locate(tokens[at].Start)) : NameExpected();
            }
        }

        return at > start ? terms : throw NameExpected();
    }

    private InputException NameExpected() => Fail(
        Kind == ArrowTokenKind.End ? "a name is expected, but the text ends" : $"a name is expected before '{SpanOf(tokens[at])}'",
        "write stacks as 'Bare Metal -> Linux -> KVM -> VMs'");

    /// <summary>Reads what stands in parentheses; words that name nothing are kept as details.</summary>
    private void ReadParentheses(List<ArrowItem> inner)
    {
        int open = at++;
        while (Kind is not ArrowTokenKind.Close)
        {
            int start = at;
            try
            {
                if (Kind == ArrowTokenKind.Without)
                {
                    SkipAbsent();
                }
                else
                {
                    inner.Add(ReadItem());
                }
            }
            catch (InputException) when (!isAmbiguous)
            {
                at = start;
                while (tokens[at].Kind is ArrowTokenKind.Word or ArrowTokenKind.Slash or ArrowTokenKind.Arrow)
                {
                    at++;
                }

                if (at > start)
                {
                    details.Add(text[tokens[start].Start..EndOf(at - 1)]);
                }
            }

            if (Kind is ArrowTokenKind.Join or ArrowTokenKind.Arrow or ArrowTokenKind.Machines
                or ArrowTokenKind.On or ArrowTokenKind.Inside or ArrowTokenKind.As)
            {
                at++;
            }
            else if (Kind is not (ArrowTokenKind.Close or ArrowTokenKind.Without))
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
        if (at + 2 < tokens.Count && tokens[at + 1].Kind == ArrowTokenKind.Word && SpanOf(tokens[at + 1]) is "x" or "×"
            && int.TryParse(SpanOf(tokens[at]), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
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

    private ReadOnlySpan<char> SpanOf(ArrowToken token) => text.AsSpan(token.Start, token.Length);

    private int EndOf(int token) => tokens[token].Start + tokens[token].Length;

    private InputException Fail(string problem, string advice) => new(problem, locate(tokens[at].Start), advice);
}
