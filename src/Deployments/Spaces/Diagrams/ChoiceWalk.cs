using System.Numerics;
using System.Runtime.CompilerServices;

namespace Deployments.Spaces.Diagrams;

/// <summary>
/// Walks through all solutions below a node in the diagram's order. What is still to do is a list in an array that is cut back on the way back,
/// so that a step costs what changes and allocates nothing.
/// </summary>
internal sealed class ChoiceWalk
{
    private readonly CompiledSpace space;
    private readonly Diagram diagram;
    private readonly bool useTapes;
    private int[] decisions = new int[64 * 4];
    private int decisionCount;
    private int[] pending = new int[64 * 2];
    private int pendingCount;
    private int[] tape = [];
    private int tapeAt;
    private int start;

    public ChoiceWalk(CompiledSpace space, int root, bool useTapes = true)
    {
        this.space = space;
        this.useTapes = useTapes;
        diagram = space.Diagram;
        start = root;
    }

    /// <summary>Writes the next solution over the one before; false after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(Span<byte> values)
    {
        int[] own = tape;
        int at = tapeAt;
        if ((uint)at < (uint)own.Length)
        {
            int entry;
            do
            {
                entry = own[at++];
                values[(entry >> 8) & 0x7FFFFF] = (byte)entry;
            }
            while (entry >= 0);

            tapeAt = at;
            return true;
        }

        return MoveOn(values);
    }

    /// <summary>Hands every solution to a visitor until it has enough.</summary>
    public void Visit<TVisitor>(Span<byte> values, int visible, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        while (MoveOn(values))
        {
            ReadOnlySpan<byte> choice = values[..visible];
            if (!visitor.Visit(choice))
            {
                return;
            }

            int[] own = tape;
            int at = tapeAt;
            while ((uint)at < (uint)own.Length)
            {
                int entry;
                do
                {
                    entry = own[at++];
                    values[(entry >> 8) & 0x7FFFFF] = (byte)entry;
                }
                while (entry >= 0);

                if (!visitor.Visit(choice))
                {
                    return;
                }
            }

            tapeAt = at;
        }
    }

    /// <summary>Starts at a solution instead of the first: the one with this rank among those below the root.</summary>
    public void Seek(BigInteger rank, Span<byte> values)
    {
        decisionCount = 0;
        pendingCount = 0;
        tape = [];
        int root = start;
        start = Diagram.False;
        var left = new Stack<(int Node, int Continuation, BigInteger Rank)>();
        left.Push((root, -1, rank));

        // The parts of a product are walked with their own ranks; each must know what comes after it, so what is to the right is pushed first.
        while (left.TryPop(out (int Node, int Continuation, BigInteger Rank) item))
        {
            if (item.Node <= Diagram.True)
            {
                continue;
            }

            ReadOnlySpan<int> children = diagram.ChildrenOf(item.Node);
            if (diagram.IsProduct(item.Node))
            {
                BigInteger high = BigInteger.DivRem(item.Rank, space.Counts[children[1]], out BigInteger low);
                left.Push((children[1], item.Continuation, low));
                left.Push((children[0], Pend(children[1], item.Continuation), high));
                continue;
            }

            int edge = 0;
            BigInteger rest = item.Rank;
            while (rest >= space.Counts[children[edge]])
            {
                rest -= space.Counts[children[edge++]];
            }

            Take(item.Node, edge, item.Continuation, values);
            left.Push((children[edge], item.Continuation, rest));
        }
    }

    private bool MoveOn(Span<byte> values)
    {
        int continuation;
        int node;
        if (start != Diagram.False)
        {
            (node, continuation, start) = (start, -1, Diagram.False);
        }
        else
        {
            if (decisionCount == 0)
            {
                return false;
            }

            // Back to the last decision that has another value.
            int at = (decisionCount - 1) * 4;
            int decided = decisions[at];
            int edge = decisions[at + 1] + 1;
            continuation = decisions[at + 2];
            pendingCount = decisions[at + 3];
            decisionCount--;
            Take(decided, edge - diagram.FirstOf(decided), continuation, values);
            node = diagram.ChildAt(edge);
        }

        while (true)
        {
            while (node == Diagram.True)
            {
                if (continuation < 0)
                {
                    return true;
                }

                node = pending[continuation * 2];
                continuation = pending[(continuation * 2) + 1];
            }

            if (useTapes && continuation < 0 && space.Tapes.Of(node) is { } own)
            {
                tape = own;
                tapeAt = 0;
                return MoveNext(values);
            }

            if (diagram.IsProduct(node))
            {
                int first = diagram.FirstOf(node);
                continuation = Pend(diagram.ChildAt(first + 1), continuation);
                node = diagram.ChildAt(first);
            }
            else
            {
                Take(node, 0, continuation, values);
                node = diagram.ChildAt(diagram.FirstOf(node));
            }
        }
    }

    /// <summary>Takes a value, and notes the decision when there is another after it.</summary>
    private void Take(int node, int place, int continuation, Span<byte> values)
    {
        int first = diagram.FirstOf(node);
        values[space.Places[diagram.LevelOf(node)]] = diagram.ValueAt(first + place);
        if (first + place + 1 < diagram.FirstOf(node + 1))
        {
            if (decisionCount * 4 == decisions.Length)
            {
                Array.Resize(ref decisions, decisions.Length * 2);
            }

            int at = decisionCount++ * 4;
            decisions[at] = node;
            decisions[at + 1] = first + place;
            decisions[at + 2] = continuation;
            decisions[at + 3] = pendingCount;
        }
    }

    private int Pend(int node, int continuation)
    {
        if (pendingCount * 2 == pending.Length)
        {
            Array.Resize(ref pending, pending.Length * 2);
        }

        pending[pendingCount * 2] = node;
        pending[(pendingCount * 2) + 1] = continuation;
        return pendingCount++;
    }
}
