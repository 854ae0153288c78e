using System.Numerics;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Ranking;

/// <summary>
/// A diagram laid out for membership tests: the children of a node lie side by side by value, and each entry holds the next
/// variable, so that a step reads the choice once and the table once.
/// </summary>
internal sealed class Membership
{
    private const int VariableBits = 16;
    private const int SizeBits = 8;
    private const uint ProductVariable = (1 << VariableBits) - 1;
    private const ulong No = 0;
    private const ulong Yes = 1;
    private const long MaximumEntries = 1 << 24;

    private readonly ulong[] table;
    private readonly ulong root;

    private Membership(ulong[] table, ulong root)
    {
        this.table = table;
        this.root = root;
    }

    /// <summary>The table of a diagram; null when that would be too large.</summary>
    public static Membership? TryMake(Diagram diagram)
    {
        long entries = 0;
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            entries += SizeOf(diagram, node);
        }

        if (entries > MaximumEntries || diagram.Order.Length >= ProductVariable)
        {
            return null;
        }

        ulong[] table = new ulong[entries];
        ulong[] codes = new ulong[diagram.NodeCount];
        (codes[Diagram.False], codes[Diagram.True]) = (No, Yes);
        int start = 0;
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            ReadOnlySpan<byte> values = diagram.ValuesOf(node);
            ReadOnlySpan<int> children = diagram.ChildrenOf(node);
            for (int i = 0; i < children.Length; i++)
            {
                table[start + values[i]] = codes[children[i]];
            }

            int size = SizeOf(diagram, node);
            uint variable = diagram.IsProduct(node) ? ProductVariable : (uint)diagram.Nodes[node].Variable;
            codes[node] = ((ulong)start << (VariableBits + SizeBits)) | ((ulong)size << VariableBits) | variable;
            start += size;
        }

        return new Membership(table, codes[diagram.Root]);
    }

    /// <summary>True when the diagram has a choice.</summary>
    public bool Contains(ReadOnlySpan<byte> values) => Contains(root, values);

    private bool Contains(ulong code, ReadOnlySpan<byte> values)
    {
        ulong[] own = table;
        while (code > Yes)
        {
            int start = (int)(code >> (VariableBits + SizeBits));
            uint variable = (uint)code & ProductVariable;
            if (variable == ProductVariable)
            {
                // Products lean to the right, so the recursion is as deep as products are nested, not as the chain is long.
                if (!Contains(own[start], values))
                {
                    return false;
                }

                code = own[start + 1];
                continue;
            }

            uint value = values[(int)variable];
            code = value < ((uint)(code >> VariableBits) & ((1 << SizeBits) - 1)) ? own[start + (int)value] : No;
        }

        return code == Yes;
    }

    /// <summary>The number of entries of a node: one for each value up to its largest, or two for a product.</summary>
    private static int SizeOf(Diagram diagram, int node) =>
        diagram.IsProduct(node) ? 2 : 64 - BitOperations.LeadingZeroCount(diagram.Nodes[node].Values);
}
