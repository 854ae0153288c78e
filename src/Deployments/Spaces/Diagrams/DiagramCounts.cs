using System.Numerics;

namespace Deployments.Spaces.Diagrams;

/// <summary>How many solutions each node of a diagram has: in a machine word where they fit, and exactly where they do not.</summary>
internal sealed class DiagramCounts
{
    private readonly ulong[] small;
    private readonly Dictionary<int, BigInteger> large = [];

    public DiagramCounts(Diagram diagram)
    {
        small = new ulong[diagram.NodeCount];
        small[Diagram.True] = 1;
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            ReadOnlySpan<int> children = diagram.ChildrenOf(node);
            UInt128 sum = 0;
            bool fits = true;
            foreach (int child in children)
            {
                fits &= Fits(child);
            }

            if (fits)
            {
                sum = diagram.IsProduct(node) ? (UInt128)small[children[0]] * small[children[1]] : Sum(children);
                fits = sum <= ulong.MaxValue;
            }

            if (fits)
            {
                small[node] = (ulong)sum;
            }
            else
            {
                large.Add(node, diagram.IsProduct(node) ? this[children[0]] * this[children[1]] : SumExactly(children));
            }
        }
    }

    public BigInteger this[int node] => small[node] != 0 || node == Diagram.False ? small[node] : large[node];

    /// <summary>Whether the count of a node fits a machine word.</summary>
    public bool Fits(int node) => small[node] != 0 || node == Diagram.False;

    /// <summary>The count of a node that fits a machine word.</summary>
    public ulong Small(int node) => small[node];

    private UInt128 Sum(ReadOnlySpan<int> children)
    {
        UInt128 sum = 0;
        foreach (int child in children)
        {
            sum += small[child];
        }

        return sum;
    }

    private BigInteger SumExactly(ReadOnlySpan<int> children)
    {
        BigInteger sum = 0;
        foreach (int child in children)
        {
            sum += this[child];
        }

        return sum;
    }
}
