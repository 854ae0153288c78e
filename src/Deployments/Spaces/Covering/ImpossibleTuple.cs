using Deployments.Spaces.Choosing;
using Deployments.Spaces.Compiling;

namespace Deployments.Spaces.Covering;

/// <summary>A combination of values that no valid stack has. Immutable and thread-safe.</summary>
public sealed class ImpossibleTuple
{
    private readonly Lazy<ClosedReason> reason;

    internal ImpossibleTuple(StackTuple tuple, CompiledTemplate space)
    {
        Tuple = tuple;
        reason = new Lazy<ClosedReason>(() => Find(tuple, space), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The combination.</summary>
    public StackTuple Tuple { get; }

    /// <summary>
    /// Why it cannot occur: the fewest of its members that stand against the last one, and the errors of the rules engine. Worked out at first use, in time
    /// proportional to the nodes of the diagram.
    /// </summary>
    public ClosedReason Reason => reason.Value;

    /// <summary>The combination.</summary>
    /// <returns>The text of <see cref="Tuple"/>.</returns>
    public override string ToString() => Tuple.ToString();

    private static ClosedReason Find(StackTuple tuple, CompiledTemplate space)
    {
        // The shortest explanation names a single value that no stack has, so each member is tried alone first.
        Pick[] picks = [.. tuple.Members.Select(m => PickReader.Of(m.Variable, m.Value, space))];
        foreach (Pick pick in picks)
        {
            if (ConflictFinder.WhyClosed(new Picks(space), pick) is { } alone)
            {
                return alone;
            }
        }

        return ConflictFinder.WhyClosed(new Picks(space, picks[..^1]), picks[^1])!;
    }
}
