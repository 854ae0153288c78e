using System.Numerics;
using Deployments.Spaces.Operations;
using Deployments.Stacks;

namespace Deployments.Spaces;

public sealed partial class Space
{
    /// <summary>Writes the choice with a rank. Takes time proportional to the number of variables.</summary>
    /// <param name="rank">From 0 to <see cref="Count"/> − 1, in the space's order.</param>
    /// <param name="choice">Receives for each variable the index of its value.</param>
    /// <exception cref="ArgumentException"><paramref name="choice"/> has not one value for each variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public void ElementAt(BigInteger rank, Span<byte> choice)
    {
        RequireLength(choice.Length);
        if (rank.Sign < 0 || rank >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(rank), $"the space has {Count} stacks");
        }

        if (!compiled.NeedsHidden)
        {
            ranks.Unrank(rank, choice);
            return;
        }

        Span<byte> values = compiled.VariableCount <= 1024 ? stackalloc byte[compiled.VariableCount] : new byte[compiled.VariableCount];
        ranks.Unrank(rank, values);
        values[..choice.Length].CopyTo(choice);
    }

    /// <summary>The stack with a rank.</summary>
    /// <param name="rank">From 0 to <see cref="Count"/> − 1, in the space's order.</param>
    /// <returns>The stack.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public Stack ElementAt(BigInteger rank)
    {
        byte[] choice = new byte[Variables.Count];
        ElementAt(rank, choice);
        return MakeStack(choice);
    }

    /// <summary>The rank of a choice: the inverse of <see cref="ElementAt(BigInteger, Span{byte})"/>.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>The rank, or −1 when the choice is not valid.</returns>
    /// <exception cref="ArgumentException">The choice has not one value for each variable.</exception>
    public BigInteger RankOf(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        if (!compiled.NeedsHidden)
        {
            return ranks.Rank(choice);
        }

        Span<byte> values = compiled.VariableCount <= 1024 ? stackalloc byte[compiled.VariableCount] : new byte[compiled.VariableCount];
        return compiled.TryComplete(choice, values) ? ranks.Rank(values) : -1;
    }

    /// <summary>The rank of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>The rank, or −1 when the stack does not fit the template or is not valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public BigInteger RankOf(Stack stack)
    {
        byte[] choice = new byte[Variables.Count];
        return variables.TryRead(stack, choice) ? RankOf(choice) : -1;
    }

    /// <summary>Tells whether a choice is valid.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>Whether the space has it.</returns>
    /// <exception cref="ArgumentException">The choice has not one value for each variable.</exception>
    public bool Contains(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        if (!compiled.NeedsHidden)
        {
            return ranks.Contains(choice);
        }

        Span<byte> values = compiled.VariableCount <= 1024 ? stackalloc byte[compiled.VariableCount] : new byte[compiled.VariableCount];
        return compiled.TryComplete(choice, values) && ranks.Contains(values);
    }

    /// <summary>Tells whether a stack fits the template and is valid.</summary>
    /// <param name="stack">The stack; group names, counts, sizes and waivers do not matter, the components of each group do.</param>
    /// <returns>Whether the space has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public bool Contains(Stack stack) => RankOf(stack) >= 0;

    /// <summary>Stacks drawn at random, each equally likely, with repetition.</summary>
    /// <param name="count">How many; none from an empty space.</param>
    /// <param name="seed">The same seed gives the same stacks.</param>
    /// <returns>The stacks, made one at a time.</returns>
    public IEnumerable<Stack> Sample(long count, ulong seed)
    {
        ChoiceSampler sampler = SampleChoices(seed);
        for (long i = 0; i < count && sampler.MoveNext(); i++)
        {
            yield return MakeStack(sampler.Current);
        }
    }

    /// <summary>Draws choices at random, each equally likely, without allocating.</summary>
    /// <param name="seed">The same seed gives the same choices.</param>
    /// <returns>A sampler that goes on for ever, unless the space is empty.</returns>
    public ChoiceSampler SampleChoices(ulong seed) => new(compiled, ranks, seed);

    /// <summary>One of several equal parts of the space. The parts need not know of each other; together they are the whole.</summary>
    /// <param name="index">From 0 to <paramref name="of"/> − 1.</param>
    /// <param name="of">How many parts; at least 1.</param>
    /// <returns>The part: a range of ranks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public SpaceShard Shard(int index, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, of);
        return new SpaceShard(this, Count * index / of, Count * (index + 1) / of);
    }
}
