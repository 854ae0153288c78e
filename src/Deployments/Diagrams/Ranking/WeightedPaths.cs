using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Walking;

namespace Deployments.Diagrams.Ranking;

/// <summary>
/// Draws solutions whose chance halves with each unit of cost: the weight of a node is the sum over its values of theirs times the weight below, as for
/// counts. Weights are kept as logarithms, since a sum over hundreds of variables leaves the range of numbers. Immutable and thread-safe.
/// </summary>
internal sealed class WeightedPaths
{
    private readonly Diagram diagram;
    private readonly double[] chances;

    /// <summary>Adds up the weights below each node.</summary>
    /// <param name="compiled">The diagram.</param>
    /// <param name="costs">For each variable the cost of each value.</param>
    /// <param name="unit">The cost that halves the chance.</param>
    public WeightedPaths(CompiledModel compiled, long[][] costs, double unit)
    {
        diagram = compiled.Diagram;
        chances = new double[diagram.EdgeCount];
        double[] weights = new double[diagram.NodeCount];
        weights[Diagram.False] = double.NegativeInfinity;
        for (int node = 2; node < weights.Length; node++)
        {
            int first = diagram.FirstOf(node);
            ReadOnlySpan<int> children = diagram.ChildrenOf(node);
            if (diagram.IsProduct(node))
            {
                weights[node] = weights[children[0]] + weights[children[1]];
                continue;
            }

            long[] own = costs[diagram.Order[diagram.LevelOf(node)]];
            Span<double> shares = chances.AsSpan(first, children.Length);
            double most = double.NegativeInfinity;
            for (int i = 0; i < shares.Length; i++)
            {
                shares[i] = weights[children[i]] - (own[diagram.ValueAt(first + i)] / unit);
                most = Math.Max(most, shares[i]);
            }

            weights[node] = double.IsNegativeInfinity(most) ? most : most + Math.Log2(Accumulate(shares, most));
        }
    }

    /// <summary>Writes a solution. The diagram must have one.</summary>
    public void Draw(ref SplitMix random, Span<byte> values) => Draw(diagram.Root, ref random, values);

    private void Draw(int node, ref SplitMix random, Span<byte> values)
    {
        while (node > Diagram.True)
        {
            int edge = diagram.FirstOf(node);
            if (diagram.IsProduct(node))
            {
                Draw(diagram.ChildAt(edge), ref random, values);
                node = diagram.ChildAt(edge + 1);
                continue;
            }

            double drawn = random.Share();
            int last = diagram.FirstOf(node + 1) - 1;
            while (edge < last && chances[edge] <= drawn)
            {
                edge++;
            }

            values[diagram.Order[diagram.LevelOf(node)]] = diagram.ValueAt(edge);
            node = diagram.ChildAt(edge);
        }
    }

    /// <summary>Turns logarithms of weights into the chance of each value or one before it; returns the sum of the weights over the largest.</summary>
    private static double Accumulate(Span<double> shares, double most)
    {
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum += Math.Pow(2, shares[i] - most);
            shares[i] = sum;
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return sum;
    }
}
