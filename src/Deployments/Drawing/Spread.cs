namespace Deployments.Drawing;

/// <summary>Moves points on a line as little as can be so that they stand apart.</summary>
internal static class Spread
{
    /// <summary>
    /// The places, in the given order and at least the given gaps apart, whose weighted squared distances from the wanted ones are least: pool adjacent
    /// violators, linear.
    /// </summary>
    public static double[] Apart(double[] wanted, double[] weights, double[] gaps)
    {
        var pools = new List<(double Mean, double Weight, int Count)>();
        double offset = 0;
        for (int i = 0; i < wanted.Length; i++)
        {
            offset += i == 0 ? 0 : gaps[i - 1];
            (double Mean, double Weight, int Count) pool = (wanted[i] - offset, weights[i], 1);
            while (pools.Count > 0 && pools[^1].Mean > pool.Mean)
            {
                (double mean, double weight, int count) = pools[^1];
                double both = weight + pool.Weight;
                pool = (((mean * weight) + (pool.Mean * pool.Weight)) / both, both, count + pool.Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        double[] found = new double[wanted.Length];
        int at = 0;
        offset = 0;
        foreach ((double mean, _, int count) in pools)
        {
            for (int i = 0; i < count; i++, at++)
            {
                offset += at == 0 ? 0 : gaps[at - 1];
                found[at] = mean + offset;
            }
        }

        return found;
    }
}
