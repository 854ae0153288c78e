using System.Collections.Concurrent;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>
/// The written out solutions of small nodes together with their continuations, so that they are long even where there are products.
/// A node is written out at its second visit, since one that is walked once gains nothing. Thread-safe; a race writes the same twice.
/// </summary>
internal sealed class ChoiceTapes(CompiledModel compiled)
{
    /// <summary>The most rows of one node: enough to make the steps between nodes cheap, few enough to stay in a cache.</summary>
    private const ulong MaximumRows = 1024;

    /// <summary>The same for choices that are too wide for rows, where changes take less room.</summary>
    private const ulong MaximumSteps = 4096;

    private const int MaximumSize = 64 << 20;

    private readonly ConcurrentDictionary<(int Node, int After), ChoiceRows> tapes = new();
    private readonly ConcurrentDictionary<(int Node, int Next), Continuation> continuations = new();
    private readonly ulong maximum = compiled.VisibleCount <= ChoiceRows.MaximumWidth ? MaximumRows : MaximumSteps;
    private int continuationCount;
    private int size;

    /// <summary>The empty continuation.</summary>
    public Continuation End { get; } = new(Diagram.True, null, 1, 0);

    /// <summary>A node followed by a continuation.</summary>
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

    /// <summary>The solutions of a node and its continuation; null when there are too many, or when they are not written out yet.</summary>
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
