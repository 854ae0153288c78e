using Deployments.Collections;
using Deployments.Spaces.Operations;
using Deployments.Text;

namespace Deployments.Spaces;

/// <content>What is not valid, and why.</content>
public sealed partial class Space
{
    /// <summary>The most choices that <see cref="Rejections"/> goes through.</summary>
    public const int MaximumRawCountOfRejections = 1_000_000;

    /// <summary>The choices that are judged at a time, by all processors.</summary>
    private const int RejectionBatch = 4096;

    /// <summary>Every raw choice that is not a valid stack, with its root causes; judged as they are asked for, by all processors.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The rejections, ordered by the value of the first variable, then of the second, and so on.</returns>
    /// <exception cref="InputException">The space has more than <see cref="MaximumRawCountOfRejections"/> raw choices.</exception>
    /// <exception cref="OperationCanceledException">The work was ended, while the rejections are asked for.</exception>
    public IEnumerable<Rejection> Rejections(CancellationToken cancellation = default) =>
        RawCount <= MaximumRawCountOfRejections ? EnumerateRejections(cancellation) : throw new InputException(
            $"space '{Definition.Id}' has {RawCount:N0} raw choices; rejections are listed for at most {MaximumRawCountOfRejections:N0}", null,
            "give its slots fewer options");

    /// <summary>How often each root cause occurs.</summary>
    /// <param name="rejections">The rejections.</param>
    /// <returns>The causes, the most frequent first, then by rule, group, component and message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rejections"/> is null.</exception>
    public static ValueList<RejectionTotal> TotalsOf(IEnumerable<Rejection> rejections)
    {
        ArgumentNullException.ThrowIfNull(rejections);
        var counts = new Dictionary<RejectionCause, (int All, int Alone)>();
        foreach (Rejection rejection in rejections)
        {
            foreach (RejectionCause cause in rejection.Causes.Distinct())
            {
                (int all, int alone) = counts.GetValueOrDefault(cause);
                counts[cause] = (all + 1, alone + (rejection.Causes.Count == 1 ? 1 : 0));
            }
        }

        return counts.Select(c => new RejectionTotal(c.Key, c.Value.All, c.Value.Alone))
            .OrderByDescending(t => t.Rejected)
            .ThenBy(t => t.Cause.Rule?.ToString(), StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Group, StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Component?.ToString(), StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Message, StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>Every raw choice, the last variable fastest.</summary>
    internal IEnumerable<byte[]> RawChoices()
    {
        byte[] choice = new byte[Variables.Count];
        while (true)
        {
            yield return [.. choice];
            int last = choice.Length - 1;
            while (last >= 0 && ++choice[last] == Variables[last].Values.Count)
            {
                choice[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<Rejection> EnumerateRejections(CancellationToken cancellation)
    {
        var finder = new RejectionFinder(this);
        foreach (byte[][] batch in RawChoices().Where(c => !Contains(c)).Chunk(RejectionBatch))
        {
            var rejections = new Rejection[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = cancellation }, i => rejections[i] = finder.Of(batch[i]));
            foreach (Rejection rejection in rejections)
            {
                yield return rejection;
            }
        }
    }
}
