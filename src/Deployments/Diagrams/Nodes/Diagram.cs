using System.Numerics;
using System.Runtime.CompilerServices;

namespace Deployments.Diagrams.Nodes;

/// <summary>
/// A multi-valued decision diagram with products: a node decides one variable, or joins two parts that share no variable.
/// Every path assigns each variable exactly once, so that counting, ranking and sampling need nothing but sums and products.
/// Packed in flat arrays; children have smaller numbers than their parents.
/// </summary>
internal sealed class Diagram
{
    public const int False = 0;
    public const int True = 1;

    /// <summary>The level of a node that joins two parts.</summary>
    public const int Product = -1;

    private readonly int[] levels;
    private readonly int[] firsts;
    private readonly byte[] values;
    private readonly int[] children;
    private DiagramNode[]? nodes;

    public Diagram(int[] levels, int[] firsts, byte[] values, int[] children, int root, int[] order)
    {
        this.levels = levels;
        this.firsts = firsts;
        this.values = values;
        this.children = children;
        Root = root;
        Order = order;
    }

    /// <summary>
    /// The nodes, and one more that marks the end of the edges. Made at first use, so that diagrams that lose to smaller ones never make them.
    /// </summary>
    public ReadOnlySpan<DiagramNode> Nodes => nodes ??= MakeNodes();

    public int Root { get; }

    /// <summary>The variable at each level.</summary>
    public int[] Order { get; }

    public int NodeCount => levels.Length;

    public int EdgeCount => children.Length;

    /// <summary>The level that a node decides, or <see cref="Product"/>.</summary>
    public int LevelOf(int node) => levels[node];

    public bool IsProduct(int node) => levels[node] == Product;

    /// <summary>The values that a decision can take, ascending.</summary>
    public ReadOnlySpan<byte> ValuesOf(int node) => values.AsSpan(firsts[node], firsts[node + 1] - firsts[node]);

    /// <summary>The child of each value of a decision, or the two parts of a product.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => children.AsSpan(firsts[node], firsts[node + 1] - firsts[node]);

    /// <summary>The index of the first edge of a node.</summary>
    public int FirstOf(int node) => firsts[node];

    public byte ValueAt(int edge) => values[edge];

    public int ChildAt(int edge) => children[edge];

    /// <summary>The edge of a value of a decision; −1 when it has none. Its position is the number of smaller values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EdgeOf(in DiagramNode node, byte value) =>
        value < 64 && (node.Values >> value & 1) != 0 ? node.First + BitOperations.PopCount(node.Values & ((1UL << value) - 1)) : -1;

    private DiagramNode[] MakeNodes()
    {
        var made = new DiagramNode[NodeCount + 1];
        for (int node = 0; node < NodeCount; node++)
        {
            ulong taken = 0;
            foreach (byte value in ValuesOf(node))
            {
                taken |= 1UL << value;
            }

            made[node] = new DiagramNode(taken, firsts[node], IsProduct(node) ? Product : Order[levels[node]]);
        }

        made[^1] = new DiagramNode(0, children.Length, Product);
        return made;
    }
}
