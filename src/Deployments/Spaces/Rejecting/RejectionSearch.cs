using Deployments.Spaces.Compiling;
using Deployments.Text;

namespace Deployments.Spaces.Rejecting;

/// <summary>Goes through all choices of a small space that are not valid.</summary>
internal static class RejectionSearch
{
    /// <summary>The most choices, valid or not, of a space whose rejections are listed.</summary>
    public const int MaximumRawCount = 1_000_000;

    /// <summary>The choices that all processors judge together, before the next ones are taken.</summary>
    private const int BatchSize = 4096;

    /// <summary>The rejections, in the order of the values of the first variable, then of the second, and so on.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Receives the number of rejected choices judged so far.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static IEnumerable<Rejection> Of(CompiledTemplate space, IProgress<int>? progress, CancellationToken cancellation) =>
        space.RawCount <= MaximumRawCount ? Enumerate(space, progress, cancellation) : throw new InputException(
            $"space '{space.Definition.Id}' has {space.RawCount:N0} raw choices; rejections are listed for at most {MaximumRawCount:N0}", null,
            "give its slots fewer options");

    private static IEnumerable<Rejection> Enumerate(CompiledTemplate space, IProgress<int>? progress, CancellationToken cancellation)
    {
        var finder = new RejectionFinder(space);
        int judged = 0;
        foreach (byte[][] batch in space.RawChoices().Where(c => !space.Contains(c)).Chunk(BatchSize))
        {
            var rejections = new Rejection[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = cancellation }, i => rejections[i] = finder.Of(batch[i]));
            progress?.Report(judged += batch.Length);
            foreach (Rejection rejection in rejections)
            {
                yield return rejection;
            }
        }
    }
}
