using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>
/// Walks through all solutions below a node in the diagram's order. Decisions with a further value are kept on a stack,
/// so that a step costs only what changes, and allocates nothing.
/// </summary>
internal sealed partial class ChoiceWalk
{
    private readonly CompiledModel compiled;
    private readonly Diagram diagram;
    private readonly bool writesTapes;
    private Decision[] decisions = new Decision[64];
    private int decisionCount;
    private ChoiceRows? tape;
    private byte[] rows = [];
    private int width;
    private Vector256<byte> prefix;
    private int[] changes = [];
    private int at;
    private int start;
    private Continuation afterStart;

    /// <summary>A walk through all solutions.</summary>
    public ChoiceWalk(CompiledModel compiled)
        : this(compiled, compiled.Paths.Root, compiled.Tapes.End, writesTapes: true)
    {
    }

    /// <summary>A walk through the solutions of a node and its continuation.</summary>
    public ChoiceWalk(CompiledModel compiled, int root, Continuation after, bool writesTapes)
    {
        this.compiled = compiled;
        this.writesTapes = writesTapes;
        diagram = compiled.Paths;
        (start, afterStart) = (root, after);
    }

    /// <summary>Writes the next solution over the one before; false after the last.</summary>
    /// <param name="values">The same buffer in each call, of at least <see cref="CompiledModel.BufferLength"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(byte[] values)
    {
        byte[] own = rows;
        int next = at;
        if (next < own.Length)
        {
            at = next + width;
            ref byte row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(own), next);
            ref byte choice = ref MemoryMarshal.GetArrayDataReference(values);
            if (width == ChoiceRows.MaximumWidth)
            {
                (prefix | Vector256.LoadUnsafe(ref row)).StoreUnsafe(ref choice);
            }
            else
            {
                (prefix.GetLower() | Vector128.LoadUnsafe(ref row)).StoreUnsafe(ref choice);
            }

            return true;
        }

        int[] entries = changes;
        if (next < entries.Length)
        {
            at = Apply(entries, next, values);
            return true;
        }

        return MoveOn(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Apply(int[] own, int next, byte[] values)
    {
        int entry;
        do
        {
            entry = own[next++];
            values[(entry >> 8) & 0x7FFFFF] = (byte)entry;
        }
        while (entry >= 0);

        return next;
    }

    /// <summary>Starts at the solution with a rank instead of the first. Only for a walk without a continuation.</summary>
    public void Seek(BigInteger rank, Span<byte> values)
    {
        decisionCount = 0;
        Leave();
        int root = start;
        start = Diagram.False;
        var left = new Stack<(int Node, Continuation After, BigInteger Rank)>();
        left.Push((root, afterStart, rank));

        // The parts of a product have ranks of their own. Each needs its continuation, so the right part is pushed first.
        while (left.TryPop(out (int Node, Continuation After, BigInteger Rank) item))
        {
            if (item.Node <= Diagram.True)
            {
                continue;
            }

            ReadOnlySpan<int> children = diagram.ChildrenOf(item.Node);
            if (diagram.IsProduct(item.Node))
            {
                BigInteger high = BigInteger.DivRem(item.Rank, compiled.PathCounts[children[1]], out BigInteger low);
                left.Push((children[1], item.After, low));
                left.Push((children[0], compiled.Tapes.Before(item.After, children[1]), high));
                continue;
            }

            int edge = 0;
            BigInteger rest = item.Rank;
            while (rest >= compiled.PathCounts[children[edge]])
            {
                rest -= compiled.PathCounts[children[edge++]];
            }

            Take(item.Node, diagram.FirstOf(item.Node) + edge, item.After, values);
            left.Push((children[edge], item.After, rest));
        }
    }

    private bool MoveOn(byte[] values)
    {
        int node;
        Continuation after;
        if (start != Diagram.False)
        {
            (node, after, start) = (start, afterStart, Diagram.False);
        }
        else if (decisionCount > 0)
        {
            // Back to the last decision with a further value.
            Decision last = decisions[--decisionCount];
            after = last.After;
            node = Take(last.Node, last.Edge + 1, after, values);
        }
        else
        {
            Leave();
            return false;
        }

        while (true)
        {
            while (node == Diagram.True)
            {
                if (after.Next is null)
                {
                    Leave();
                    return true;
                }

                node = after.Node;
                after = after.Next;
            }

            if (compiled.Tapes.Of(node, after, writesTapes) is { } own)
            {
                Enter(own, values);
                return MoveNext(values);
            }

            int first = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                after = compiled.Tapes.Before(after, diagram.ChildAt(first + 1));
                node = diagram.ChildAt(first);
            }
            else
            {
                node = Take(node, first, after, values);
            }
        }
    }

    /// <summary>Takes a value, and keeps the decision when it has a further one.</summary>
    private int Take(int node, int edge, Continuation after, Span<byte> values)
    {
        values[diagram.Nodes[node].Variable] = diagram.ValueAt(edge);
        if (edge + 1 < diagram.FirstOf(node + 1))
        {
            if (decisionCount == decisions.Length)
            {
                Array.Resize(ref decisions, decisions.Length * 2);
            }

            decisions[decisionCount++] = new Decision(node, edge, after);
        }

        return diagram.ChildAt(edge);
    }

    private void Enter(ChoiceRows own, byte[] values)
    {
        (tape, rows, changes, width, at) = (own, own.Rows, own.Changes, own.Width, 0);
        prefix = width == 0 ? default : Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values)) & own.Kept;
    }

    private void Leave() => (tape, rows, changes, at) = (null, [], [], 0);

    /// <summary>A decision with a further value, the edge it took, and its continuation.</summary>
    private readonly record struct Decision(int Node, int Edge, Continuation After);
}
