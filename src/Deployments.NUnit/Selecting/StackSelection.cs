using System.Numerics;
using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Deployments.Spaces.Violating;
using Deployments.Stacks;

namespace Deployments.NUnit.Selecting;

/// <summary>Some of the stacks of a space, in a fixed order. Each is made when it is asked for.</summary>
internal sealed class StackSelection
{
    private readonly Func<BigInteger, BigInteger, IEnumerable<StackCase>> cases;

    private StackSelection(BigInteger count, Func<BigInteger, BigInteger, IEnumerable<StackCase>> cases) => (Count, this.cases) = (count, cases);

    public BigInteger Count { get; }

    /// <summary>Every stack.</summary>
    public static StackSelection All(Space space) => Of(space, space.Count, (start, end) => Ranked(space, start, end));

    /// <summary>The stacks of a cover.</summary>
    public static StackSelection Covering(Space space, StackCover cover) =>
        Of(space, cover.Count, (start, end) => Part(cover.Choices, start, end).Select(static c => (byte[])[.. c]));

    /// <summary>Stacks drawn at random, none twice; no more than the space has.</summary>
    public static StackSelection Sample(Space space, int count, ulong seed) => Of(space, count, (start, end) => Part(Drawn(space, seed), start, end));

    /// <summary>Stacks that must be refused.</summary>
    public static StackSelection Violating(Space space, Violation[] violations)
    {
        string[] labels = ViolationLabels.Of(space, violations);
        return new StackSelection(violations.Length, (start, end) => Part(Enumerable.Range(0, violations.Length), start, end).Select(i =>
            new StackCase(violations[i].StackWithHardware, labels[i], space.Catalog) { Violation = violations[i] }));
    }

    /// <summary>The cases from one number to before another.</summary>
    public IEnumerable<StackCase> Cases(BigInteger start, BigInteger end) => cases(start, end);

    private static StackSelection Of(Space space, BigInteger count, Func<BigInteger, BigInteger, IEnumerable<byte[]>> choices)
    {
        var labels = new StackLabels(space);
        return new StackSelection(
            count, (start, end) => choices(start, end).Select(c => new StackCase(space.ToStack(c), labels.Of(c), space.Catalog)));
    }

    private static IEnumerable<T> Part<T>(IEnumerable<T> all, BigInteger start, BigInteger end) => all.Skip((int)start).Take((int)(end - start));

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
