using System.Numerics;

namespace Deployments.Diagrams.Nodes;

/// <summary>
/// The number of solutions of each node of a diagram: in 64 bits where they fit, otherwise in 128 bits if that is enough for the whole diagram,
/// otherwise as big integers.
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

    /// <summary>True when 128 bits are enough for all counts.</summary>
    public bool IsWide => wide is not null;

    public BigInteger this[int node] => Fits(node) ? small[node] : wide is not null ? wide[places[node]] : exact![places[node]];

    /// <summary>True when the count of a node fits 64 bits.</summary>
    public bool Fits(int node) => small[node] != 0 || node == Diagram.False;

    /// <summary>The count of a node, if it fits 64 bits.</summary>
    public ulong Small(int node) => small[node];

    /// <summary>For each edge of a decision whose count fits 64 bits, the number of solutions of the edges before it.</summary>
    public ReadOnlySpan<ulong> Before => before;

    /// <summary>The counts over 64 bits as 128 bits, by <see cref="PlaceOf"/>.</summary>
    public List<UInt128> Wide => wide!;

    /// <summary>The counts over 64 bits as big integers, by <see cref="PlaceOf"/>.</summary>
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
