using System.Numerics;

namespace Deployments.Diagrams.Nodes;

/// <summary>
/// How many solutions each node of a diagram has: in a machine word where they fit; otherwise in 128 bits if that is enough for the whole diagram,
/// and exactly if not.
/// </summary>
internal sealed class DiagramCounts
{
    private readonly ulong[] small;
    private readonly ulong[] before;
    private readonly int[] places;
    private readonly List<UInt128>? wide;
    private readonly List<BigInteger>? exact;

    public DiagramCounts(Diagram diagram)
    {
        small = new ulong[diagram.NodeCount];
        before = new ulong[diagram.EdgeCount];
        small[Diagram.True] = 1;
        var large = new List<BigInteger>();
        places = [];
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            ReadOnlySpan<int> children = diagram.ChildrenOf(node);
            if (TryCount(diagram.IsProduct(node), children, before.AsSpan(diagram.FirstOf(node), children.Length), out ulong count))
            {
                small[node] = count;
                continue;
            }

            if (places.Length == 0)
            {
                places = new int[diagram.NodeCount];
            }

            places[node] = large.Count;
            large.Add(diagram.IsProduct(node) ? Exact(children[0], large) * Exact(children[1], large) : SumExactly(children, large));
        }

        if (large.TrueForAll(static count => count <= UInt128.MaxValue))
        {
            wide = large.ConvertAll(static count => (UInt128)count);
        }
        else
        {
            exact = large;
        }
    }

    /// <summary>Whether every count that does not fit a machine word fits 128 bits.</summary>
    public bool IsWide => wide is not null;

    public BigInteger this[int node] => Fits(node) ? small[node] : wide is not null ? wide[places[node]] : exact![places[node]];

    /// <summary>Whether the count of a node fits a machine word.</summary>
    public bool Fits(int node) => small[node] != 0 || node == Diagram.False;

    /// <summary>The count of a node that fits a machine word.</summary>
    public ulong Small(int node) => small[node];

    /// <summary>For each edge of a decision whose count fits a machine word: how many solutions the edges before it have.</summary>
    public ReadOnlySpan<ulong> Before => before;

    /// <summary>The counts that fit 128 bits but no machine word, by <see cref="PlaceOf"/>.</summary>
    public List<UInt128> Wide => wide!;

    /// <summary>The counts that fit no machine word, by <see cref="PlaceOf"/>.</summary>
    public List<BigInteger> Large => exact!;

    public int PlaceOf(int node) => places[node];

    private bool TryCount(bool isProduct, ReadOnlySpan<int> children, Span<ulong> earlier, out ulong count)
    {
        count = 0;
        UInt128 total = isProduct ? 1U : 0U;
        for (int i = 0; i < children.Length; i++)
        {
            ulong own = small[children[i]];
            earlier[i] = (ulong)total;
            total = isProduct ? total * own : total + own;
            if (!Fits(children[i]) || total > ulong.MaxValue)
            {
                return false;
            }
        }

        count = (ulong)total;
        return true;
    }

    private BigInteger Exact(int node, List<BigInteger> large) => Fits(node) ? small[node] : large[places[node]];

    private BigInteger SumExactly(ReadOnlySpan<int> children, List<BigInteger> large)
    {
        BigInteger sum = 0;
        foreach (int child in children)
        {
            sum += Exact(child, large);
        }

        return sum;
    }
}
