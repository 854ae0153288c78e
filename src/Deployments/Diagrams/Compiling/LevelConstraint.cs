using System.Numerics;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>A linear constraint over levels: the weights of the values taken must not add up to more than its budget.</summary>
internal sealed class LevelConstraint(int[] levels, long[][] weights)
{
    public int[] Levels { get; } = levels;

    /// <summary>A constraint over variables as one over levels.</summary>
    public static LevelConstraint Of(LinearConstraint constraint, int[] levelOf)
    {
        KeyValuePair<int, long[]>[] terms = [.. constraint.Weights.OrderBy(t => levelOf[t.Key])];
        return new LevelConstraint([.. terms.Select(t => levelOf[t.Key])], [.. terms.Select(t => t.Value)]);
    }

    /// <summary>The weights of the values of one of its variables, by its index in <see cref="Levels"/>.</summary>
    public long[] Weights(int place) => weights[place];

    /// <summary>The least and the greatest weight of the values in a domain.</summary>
    public (long Low, long High) Range(int place, ulong domain)
    {
        long low = long.MaxValue, high = long.MinValue;
        for (; domain != 0; domain &= domain - 1)
        {
            long weight = weights[place][BitOperations.TrailingZeroCount(domain)];
            low = Math.Min(low, weight);
            high = Math.Max(high, weight);
        }

        return (low, high);
    }

    /// <summary>The values of a domain whose weight fits.</summary>
    public ulong AtMost(int place, ulong domain, long room)
    {
        ulong fitting = 0;
        for (; domain != 0; domain &= domain - 1)
        {
            int value = BitOperations.TrailingZeroCount(domain);
            fitting |= weights[place][value] <= room ? 1UL << value : 0;
        }

        return fitting;
    }
}
