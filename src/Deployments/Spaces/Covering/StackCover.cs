using System.Diagnostics;
using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Spaces.Compiling;
using Deployments.Stacks;

namespace Deployments.Spaces.Covering;

/// <summary>
/// A covering array of a space: valid stacks among which every possible combination of the values of so many variables occurs. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{Count} stacks, strength {Strength}")]
public sealed class StackCover
{
    private readonly CompiledTemplate space;

    internal StackCover(CompiledTemplate space, int strength, CoverSearch search, IEnumerable<byte[]> rows)
    {
        this.space = space;
        Strength = strength;
        Choices = [.. rows.Select(static row => row.ToValueList())];
        TupleCount = search.TupleCount;
        LowerBound = search.LowerBound;
    }

    /// <summary>The strength that was asked for.</summary>
    public int Strength { get; }

    /// <summary>The number of stacks.</summary>
    public int Count => Choices.Count;

    /// <summary>
    /// For each stack the index of the value of each variable of the space. Seed rows come first; of the others each covers most of what those before it
    /// leave, so the first ones are worth most. With a cost, the cheapest come first instead. With a rig, stacks on the same one stand together.
    /// </summary>
    public ValueList<ValueList<byte>> Choices { get; }

    /// <summary>The stacks in the order of <see cref="Choices"/>, made one at a time.</summary>
    public IEnumerable<Stack> Stacks
    {
        get
        {
            for (int i = 0; i < Choices.Count; i++)
            {
                yield return space.ToStack(Choices[i].AsSpan());
            }
        }
    }

    /// <summary>The number of combinations that can occur, all of which the stacks have.</summary>
    public long TupleCount { get; }

    /// <summary>No set of stacks that covers the same is smaller than this: the most combinations of one set of variables.</summary>
    public int LowerBound { get; }
}
