using System.Numerics;
using Deployments.Spaces;
using Deployments.Spaces.Covering;

namespace Deployments.NUnit.Selecting;

/// <summary>Some of the stacks of a space, in a fixed order. Each is made when it is asked for.</summary>
internal sealed class StackSelection
{
    private readonly Space space;
    private readonly StackLabels labels;
    private readonly Func<BigInteger, BigInteger, IEnumerable<byte[]>> choices;

    private StackSelection(Space space, BigInteger count, Func<BigInteger, BigInteger, IEnumerable<byte[]>> choices)
    {
        (this.space, this.choices, Count) = (space, choices, count);
        labels = new StackLabels(space);
    }

    public BigInteger Count { get; }

    /// <summary>Every stack.</summary>
    public static StackSelection All(Space space) => new(space, space.Count, (start, end) => Ranked(space, start, end));

    /// <summary>The stacks of a cover.</summary>
    public static StackSelection Covering(Space space, StackCover cover) =>
        new(space, cover.Count, (start, end) => cover.Choices.Skip((int)start).Take((int)(end - start)).Select(static c => (byte[])[.. c]));

    /// <summary>Stacks drawn at random, none twice; no more than the space has.</summary>
    public static StackSelection Sample(Space space, int count, ulong seed) =>
        new(space, count, (start, end) => Drawn(space, seed).Skip((int)start).Take((int)(end - start)));

    /// <summary>The cases from one number to before another.</summary>
    public IEnumerable<StackCase> Cases(BigInteger start, BigInteger end) =>
        choices(start, end).Select(c => new StackCase(space.ToStack(c), labels.Of(c), space.Catalog));

    private static IEnumerable<byte[]> Ranked(Space space, BigInteger start, BigInteger end)
    {
        for (BigInteger rank = start; rank < end; rank++)
        {
            byte[] choice = new byte[space.Variables.Count];
            space.ElementAt(rank, choice);
            yield return choice;
        }
    }

    private static IEnumerable<byte[]> Drawn(Space space, ulong seed)
    {
        ChoiceSampler sampler = space.SampleChoices(seed);
        var drawn = new HashSet<BigInteger>();
        while (drawn.Count < space.Count && sampler.MoveNext())
        {
            if (drawn.Add(space.RankOf(sampler.Current)))
            {
                yield return sampler.Current.ToArray();
            }
        }
    }
}
