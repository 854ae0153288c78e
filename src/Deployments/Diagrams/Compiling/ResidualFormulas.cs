using System.Numerics;
using System.Runtime.InteropServices;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// Formulas over levels as decision diagrams of their own, reduced and interned: formulas that mean the same have the same number, so a set of
/// constraints is a set of numbers.
/// </summary>
/// <remarks>
/// Reduced ordered diagrams (Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Transactions on Computers 35(8), 1986) with many
/// values a variable. Each constraint has one; their conjunction is never made, since that is what grows.
/// </remarks>
internal sealed partial class ResidualFormulas
{
    public const int False = 0;
    public const int True = 1;

    private const int CacheSize = 1 << 16;

    private readonly ulong[] domains;
    private readonly long most;
    private readonly List<Node> nodes = [new(int.MaxValue, 0, 0), new(int.MaxValue, 0, 0)];
    private readonly List<Edge> edges = [];
    private readonly List<ulong> masks;
    private readonly List<Literal[]?> forced = [[], []];
    private readonly Combined[] combined = new Combined[CacheSize];
    private readonly Conditioned[] conditioned = new Conditioned[CacheSize];

    /// <summary>Starts without a formula.</summary>
    /// <param name="domains">The values that each level can take.</param>
    /// <param name="most">The most formulas to make.</param>
    public ResidualFormulas(ulong[] domains, long most)
    {
        this.domains = domains;
        this.most = most;
        Words = (domains.Length + 63) / 64;
        masks = [.. new ulong[2 * Words]];
    }

    /// <summary>The number of words of a set of levels.</summary>
    public int Words { get; }

    /// <summary>The number of formulas.</summary>
    public int Count => nodes.Count;

    /// <summary>True once there were too many formulas. From then on nothing that is answered means anything.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The levels that a formula depends on, one bit each.</summary>
    public ReadOnlySpan<ulong> MaskOf(int formula) => CollectionsMarshal.AsSpan(masks).Slice(formula * Words, Words);

    /// <summary>The first level that a formula depends on; above all levels for a constant.</summary>
    public int FirstLevelOf(int formula) => nodes[formula].Level;

    /// <summary>The values of the first level, those together that leave the same rest.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int formula) => CollectionsMarshal.AsSpan(edges).Slice(nodes[formula].First, nodes[formula].Length);

    /// <summary>The formula "the level takes one of the values".</summary>
    public int Literal(int level, ulong values)
    {
        List<Edge> draft = Draft();
        draft.Add(new Edge(values & domains[level], True));
        draft.Add(new Edge(domains[level] & ~values, False));
        return Make(level, draft);
    }

    /// <summary>The conjunction of some formulas.</summary>
    public int All(ReadOnlySpan<int> some) => Join(true, some);

    /// <summary>The disjunction of some formulas.</summary>
    public int Any(ReadOnlySpan<int> some) => Join(false, some);

    /// <summary>What is left of a formula when a level takes one of some values.</summary>
    public int Condition(int formula, int level, ulong values)
    {
        if ((MaskOf(formula)[level >> 6] >> level & 1) == 0)
        {
            return formula;
        }

        int place = Mix(((ulong)formula << 20) ^ (ulong)level ^ (values * 0x9E3779B97F4A7C15));
        Conditioned known = conditioned[place];
        if (known.Formula == formula && known.Level == level && known.Values == values)
        {
            return known.Result;
        }

        Node node = nodes[formula];
        List<Edge> draft = Draft();
        if (node.Level == level)
        {
            // Values that are gone behave as the first that is left, so that equal rests are equal formulas.
            int first = False;
            ulong left = values & domains[level];
            for (int i = 0; i < node.Length; i++)
            {
                Edge edge = edges[node.First + i];
                if ((edge.Values & left & (~left + 1)) != 0)
                {
                    first = edge.Rest;
                }

                draft.Add(edge with { Values = edge.Values & values });
            }

            draft.Add(new Edge(domains[level] & ~values, first));
        }
        else
        {
            for (int i = 0; i < node.Length; i++)
            {
                Edge edge = edges[node.First + i];
                draft.Add(edge with { Rest = Condition(edge.Rest, level, values) });
            }
        }

        int result = Make(node.Level, draft);
        conditioned[place] = new Conditioned(formula, level, values, result);
        return result;
    }

    /// <summary>The levels that a formula narrows by itself, with the values that it leaves.</summary>
    public Literal[] ForcedBy(int formula)
    {
        if (forced[formula] is { } known)
        {
            return known;
        }

        Node node = nodes[formula];
        ulong left = 0;
        Literal[]? below = null;
        for (int i = 0; i < node.Length; i++)
        {
            Edge edge = edges[node.First + i];
            if (edge.Rest != False)
            {
                left |= edge.Values;
                Literal[] own = ForcedBy(edge.Rest);
                below = below is null ? own : Common(below, own);
            }
        }

        Literal[] all = left == domains[node.Level] ? below! : [new Literal(node.Level, left), .. below!];
        forced[formula] = all;
        return all;
    }

    private Literal[] Common(Literal[] some, Literal[] others)
    {
        if (some.Length == 0 || others.Length == 0)
        {
            return [];
        }

        var common = new List<Literal>();
        int at = 0;
        foreach (Literal literal in some)
        {
            while (at < others.Length && others[at].Variable < literal.Variable)
            {
                at++;
            }

            if (at < others.Length && others[at].Variable == literal.Variable)
            {
                ulong values = literal.Values | others[at].Values;
                if (values != domains[literal.Variable])
                {
                    common.Add(literal with { Values = values });
                }
            }
        }

        return [.. common];
    }

    private int Join(bool isAll, ReadOnlySpan<int> some)
    {
        // From the last levels to the first, so that each step only adds above what is there.
        int[] sorted = some.ToArray();
        Array.Sort(sorted, (x, y) => nodes[x].Level != nodes[y].Level ? nodes[y].Level.CompareTo(nodes[x].Level) : x.CompareTo(y));
        int joined = isAll ? True : False;
        foreach (int formula in sorted)
        {
            joined = Combine(isAll, joined, formula);
        }

        return joined;
    }

    private int Combine(bool isAll, int left, int right)
    {
        (int neutral, int absorbing) = isAll ? (True, False) : (False, True);
        if (left == right || right == neutral)
        {
            return left;
        }

        if (left == neutral)
        {
            return right;
        }

        if (left == absorbing || right == absorbing)
        {
            return absorbing;
        }

        (left, right) = left < right ? (left, right) : (right, left);
        int place = Mix(((ulong)left << 33) ^ ((ulong)right << 1) ^ (isAll ? 1UL : 0));
        Combined known = combined[place];
        if (known.Left == left && known.Right == right && known.IsAll == isAll)
        {
            return known.Result;
        }

        Node first = nodes[left];
        Node second = nodes[right];
        List<Edge> draft = Draft();
        if (first.Level == second.Level)
        {
            for (int i = 0; i < first.Length; i++)
            {
                Edge own = edges[first.First + i];
                for (int j = 0; j < second.Length; j++)
                {
                    Edge other = edges[second.First + j];
                    if ((own.Values & other.Values) != 0)
                    {
                        draft.Add(new Edge(own.Values & other.Values, Combine(isAll, own.Rest, other.Rest)));
                    }
                }
            }
        }
        else
        {
            (Node upper, int lower) = first.Level < second.Level ? (first, right) : (second, left);
            for (int i = 0; i < upper.Length; i++)
            {
                Edge own = edges[upper.First + i];
                draft.Add(own with { Rest = Combine(isAll, own.Rest, lower) });
            }
        }

        int result = Make(Math.Min(first.Level, second.Level), draft);
        combined[place] = new Combined(left, right, isAll, result);
        return result;
    }

    private static int Mix(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 48) & (CacheSize - 1);

    /// <summary>Values of a level, and what is left of the formula when it takes one of them.</summary>
    internal readonly record struct Edge(ulong Values, int Rest);

    private readonly record struct Node(int Level, int First, int Length);

    private readonly record struct Combined(int Left, int Right, bool IsAll, int Result);

    private readonly record struct Conditioned(int Formula, int Level, ulong Values, int Result);
}
