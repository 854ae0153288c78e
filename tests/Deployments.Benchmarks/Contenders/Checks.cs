using System.Numerics;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Contenders;

/// <summary>Holds contenders to the same answers before they are measured.</summary>
internal static class Checks
{
    public static void Same(BigInteger expected, BigInteger actual, string contender)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{contender}: {actual} instead of {expected}");
        }
    }

    /// <summary>The contender's choices are those of the space, each once.</summary>
    public sealed class SameSet(Space space, string contender)
    {
        private readonly System.Collections.BitArray seen = new((int)space.Count);
        private int count;

        public void Add(ReadOnlySpan<byte> choice)
        {
            int rank = (int)space.RankOf(choice);
            if (rank < 0 || seen[rank])
            {
                throw new InvalidOperationException($"{contender}: a choice that is not valid, or comes twice");
            }

            seen[rank] = true;
            count++;
        }

        public void End() => Same(space.Count, count, contender);
    }
}
