using System.Numerics;
using Deployments.Diagrams.Walking;
using Deployments.Spaces.Writing;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.Spaces;

/// <content>Its stacks one by one: in order, by rank, at random.</content>
public sealed partial class Space
{
    /// <summary>Goes through the valid choices in order. Each is written over the one before; nothing is allocated.</summary>
    /// <returns>An enumerator before the first choice.</returns>
    public ChoiceEnumerator EnumerateChoices() => new(compiled.Solutions, 0, Count);

    /// <summary>Goes through all choices, valid or not, <see cref="RawCount"/> of them. <see cref="Rejections"/> have the same order.</summary>
    /// <returns>For each choice the index of the value of each variable, in an array of its own.</returns>
    public IEnumerable<byte[]> RawChoices() => compiled.RawChoices();

    /// <summary>Passes every valid choice to a visitor: the fastest way through a space.</summary>
    /// <typeparam name="TVisitor">The visitor's type, a struct.</typeparam>
    /// <param name="visitor">Receives the choices until it returns false.</param>
    public void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor =>
        new ChoiceWalk(compiled.Solutions).Visit(new byte[compiled.Solutions.BufferLength], compiled.Solutions.VisibleCount, ref visitor);

    /// <summary>The valid stacks, made one at a time.</summary>
    /// <returns>The stacks in the space's order.</returns>
    public IEnumerable<Stack> Enumerate() => Enumerate(EnumerateChoices());

    /// <summary>The stacks that an engine with policies does not call invalid. A space knows the rules of its catalogue alone; policies are code.</summary>
    /// <param name="engine">The engine, such as <c>RulesEngine.Default.With(policy)</c>.</param>
    /// <returns>The stacks, each judged when it is asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="engine"/> is null.</exception>
    public ObeyingStacks Obeying(RulesEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new ObeyingStacks(this, engine);
    }

    /// <summary>The stack of a choice.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>The stack, valid or not.</returns>
    /// <exception cref="ArgumentException">The choice does not have one value for each variable, or a value is out of range.</exception>
    public Stack ToStack(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        return compiled.ToStack(choice);
    }

    /// <summary>Writes the choice with a rank. Takes time proportional to the number of variables.</summary>
    /// <param name="rank">From 0 to <see cref="Count"/> − 1, in the space's order.</param>
    /// <param name="choice">Receives for each variable the index of its value.</param>
    /// <exception cref="ArgumentException"><paramref name="choice"/> does not have one byte for each variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public void ElementAt(BigInteger rank, Span<byte> choice)
    {
        RequireLength(choice.Length);
        if (rank.Sign < 0 || rank >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(rank), $"the space has {Count} stacks");
        }

        compiled.Unrank(rank, choice);
    }

    /// <summary>The stack with a rank. Takes time proportional to the number of variables.</summary>
    /// <param name="rank">From 0 to <see cref="Count"/> − 1, in the space's order.</param>
    /// <returns>The stack.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public Stack ElementAt(BigInteger rank)
    {
        byte[] choice = new byte[Variables.Count];
        ElementAt(rank, choice);
        return compiled.ToStack(choice);
    }

    /// <summary>The rank of a choice: the inverse of <see cref="ElementAt(BigInteger, Span{byte})"/>.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>The rank, or −1 when the choice is not valid.</returns>
    /// <exception cref="ArgumentException">The choice does not have one value for each variable.</exception>
    public BigInteger RankOf(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        return compiled.RankOf(choice);
    }

    /// <summary>The rank of a stack.</summary>
    /// <param name="stack">The stack; its groups are matched with those of the template by position.</param>
    /// <returns>The rank, or −1 when the stack does not fit the template or is not valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public BigInteger RankOf(Stack stack)
    {
        byte[] choice = new byte[Variables.Count];
        return compiled.Variables.TryRead(stack, choice) ? compiled.RankOf(choice) : -1;
    }

    /// <summary>Tells if a choice is valid.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>True when it is in the space.</returns>
    /// <exception cref="ArgumentException">The choice does not have one value for each variable.</exception>
    public bool Contains(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        return compiled.Contains(choice);
    }

    /// <summary>Tells if a stack fits the template and is valid.</summary>
    /// <param name="stack">The stack. Only the components of each group count; names, counts, sizes and waivers are ignored.</param>
    /// <returns>True when it is in the space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public bool Contains(Stack stack) => RankOf(stack) >= 0;

    /// <summary>Stacks drawn at random with repetition, each equally likely.</summary>
    /// <param name="count">How many; an empty space gives none.</param>
    /// <param name="seed">The same seed gives the same stacks.</param>
    /// <returns>The stacks, made one at a time.</returns>
    public IEnumerable<Stack> Sample(long count, ulong seed)
    {
        ChoiceSampler sampler = SampleChoices(seed);
        for (long i = 0; i < count && sampler.MoveNext(); i++)
        {
            yield return compiled.ToStack(sampler.Current);
        }
    }

    /// <summary>Draws choices at random, each equally likely, without allocating.</summary>
    /// <param name="seed">The same seed gives the same choices.</param>
    /// <returns>A sampler without end, unless the space is empty.</returns>
    public ChoiceSampler SampleChoices(ulong seed) => new(compiled.Solutions, compiled.Ranks, seed);

    /// <summary>One of several equal ranges of ranks. Each can be enumerated on its own; together they are the space.</summary>
    /// <param name="index">From 0 to <paramref name="of"/> − 1.</param>
    /// <param name="of">The number of shards; at least 1.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shard.</exception>
    public SpaceShard Shard(int index, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, of);
        return new SpaceShard(this, Count * index / of, Count * (index + 1) / of);
    }

    /// <summary>A writer of choices as rows of text, at the speed of copying bytes.</summary>
    /// <param name="format">The format.</param>
    /// <returns>A new writer.</returns>
    /// <exception cref="InputException">Arrow notation cannot express the template, because it has groups side by side.</exception>
    public RowWriter Rows(StackRowFormat format) => new(RowFormats.Of(compiled, format));

    internal IEnumerable<Stack> Enumerate(ChoiceEnumerator choices)
    {
        while (choices.MoveNext())
        {
            yield return compiled.ToStack(choices.Current);
        }
    }

    private void RequireLength(int length)
    {
        if (length != Variables.Count)
        {
            throw new ArgumentException($"a choice of this space has {Variables.Count} values, not {length}");
        }
    }
}
