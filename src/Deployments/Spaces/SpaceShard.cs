using System.Numerics;
using Deployments.Stacks;

namespace Deployments.Spaces;

/// <summary>A range of ranks of a space. Immutable and thread-safe.</summary>
public sealed class SpaceShard
{
    internal SpaceShard(Space space, BigInteger start, BigInteger end) => (Space, Start, End) = (space, start, end);

    /// <summary>The whole space.</summary>
    public Space Space { get; }

    /// <summary>The first rank.</summary>
    public BigInteger Start { get; }

    /// <summary>The rank after the last.</summary>
    public BigInteger End { get; }

    /// <summary>The number of stacks in the range.</summary>
    public BigInteger Count => End - Start;

    /// <summary>Goes through the choices of the range in order. Each is written over the one before; nothing is allocated.</summary>
    /// <returns>An enumerator before the first choice.</returns>
    public ChoiceEnumerator EnumerateChoices() => new(Space.Compiled.Solutions, Start, Count);

    /// <summary>The stacks of the range, made one at a time.</summary>
    /// <returns>The stacks in the space's order.</returns>
    public IEnumerable<Stack> Enumerate() => Space.Enumerate(EnumerateChoices());
}
