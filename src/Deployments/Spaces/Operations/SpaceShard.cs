using System.Numerics;
using Deployments.Stacks;

namespace Deployments.Spaces.Operations;

/// <summary>A range of ranks of a space. Immutable and thread-safe.</summary>
public sealed class SpaceShard
{
    internal SpaceShard(Space space, BigInteger start, BigInteger end) => (Space, Start, End) = (space, start, end);

    /// <summary>The space that it is a part of.</summary>
    public Space Space { get; }

    /// <summary>The first rank.</summary>
    public BigInteger Start { get; }

    /// <summary>The rank after the last.</summary>
    public BigInteger End { get; }

    /// <summary>How many stacks it has.</summary>
    public BigInteger Count => End - Start;

    /// <summary>Goes through the choices of the part, each written over the one before, without allocating.</summary>
    /// <returns>An enumerator that stands before the first.</returns>
    public ChoiceEnumerator EnumerateChoices() => new(Space.Compiled, Start, Count);

    /// <summary>The stacks of the part, made one at a time.</summary>
    /// <returns>The stacks in the space's order.</returns>
    public IEnumerable<Stack> Enumerate() => Space.Enumerate(EnumerateChoices());
}
