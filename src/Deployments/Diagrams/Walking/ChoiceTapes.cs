using System.Collections.Concurrent;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>
/// The written out solutions of nodes with few of them, each with what comes after the node, so that they are long where products are, too.
/// They are written when a walk comes by for the second time: what is walked once would gain nothing. Thread-safe; a race writes the same twice.
/// </summary>
internal sealed class ChoiceTapes(CompiledModel compiled)
{
    /// <summary>The most rows that are written out for one node: enough to make what lies between cheap, few enough to stay in a cache.</summary>
    private const ulong MaximumRows = 1024;

    /// <summary>The same for the choices that are too wide for rows; what changes from one to the next is smaller.</summary>
    private const ulong MaximumSteps = 4096;

    private const int MaximumSize = 64 << 20;

    private readonly ConcurrentDictionary<(int Node, int After), ChoiceRows> tapes = new();
    private readonly ConcurrentDictionary<(int Node, int Next), Continuation> continuations = new();
    private readonly ulong maximum = compiled.VisibleCount <= ChoiceRows.MaximumWidth ? MaximumRows : MaximumSteps;
    private int continuationCount;
    private int size;

    /// <summary>Nothing comes after.</summary>
    public Continuation End { get; } = new(Diagram.True, null, 1, 0);

    /// <summary>First a node, then what comes after it.</summary>
    public Continuation Before(Continuation next, int node)
    {
        if (continuations.TryGetValue((node, next.Id), out Continuation? known))
        {
            return known;
        }

        UInt128 count = compiled.PathCounts.Fits(node) ? (UInt128)compiled.PathCounts.Small(node) * next.Count : ulong.MaxValue;
        var made = new Continuation(node, next, count > ulong.MaxValue ? ulong.MaxValue : (ulong)count, Interlocked.Increment(ref continuationCount));
        return continuations.GetOrAdd((node, next.Id), made);
    }

    /// <summary>The solutions of a node and of what comes after it; null when they are too many, or have not been written out.</summary>
    public ChoiceRows? Of(int node, Continuation after, bool mayWrite)
    {
        ulong count = compiled.PathCounts.Small(node);
        if (count - 1 >= maximum || after.Count > maximum || count * after.Count > maximum)
        {
            return null;
        }

        if (tapes.TryGetValue((node, after.Id), out ChoiceRows? tape))
        {
            if (tape != ChoiceRows.None || !mayWrite || size > MaximumSize)
            {
                return tape == ChoiceRows.None ? null : tape;
            }

            tape = ChoiceRows.Write(compiled, node, after);
            Interlocked.Add(ref size, tape.Size);
            return tapes[(node, after.Id)] = tape;
        }

        if (mayWrite)
        {
            tapes.TryAdd((node, after.Id), ChoiceRows.None);
        }

        return null;
    }
}
