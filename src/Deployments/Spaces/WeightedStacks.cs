using Deployments.Diagrams.Ranking;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Ranking;
using Deployments.Stacks;

namespace Deployments.Spaces;

/// <summary>Draws stacks of a space at random, cheap ones more often: a stack that costs one more is drawn half as often. Immutable and thread-safe.</summary>
public sealed class WeightedStacks
{
    private readonly CompiledTemplate compiled;
    private readonly WeightedPaths paths;

    internal WeightedStacks(CompiledTemplate compiled, SpaceCost cost)
    {
        this.compiled = compiled;
        Cost = cost;
        paths = new WeightedPaths(compiled.Solutions, StackRanking.CostsOf(compiled, cost), StackRanking.CostScale);
    }

    /// <summary>The cost that decides how often stacks are drawn.</summary>
    public SpaceCost Cost { get; }

    /// <summary>Draws one stack. Takes time proportional to the number of variables.</summary>
    /// <param name="seed">The same seed gives the same stack.</param>
    /// <returns>The stack.</returns>
    public Stack Draw(ulong seed)
    {
        var random = new SplitMix(seed);
        byte[] values = new byte[compiled.Solutions.VariableCount];
        paths.Draw(ref random, values);
        return compiled.ToStack(values.AsSpan(0, compiled.Solutions.VisibleCount));
    }

    /// <summary>Draws stacks with repetition.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same stacks.</param>
    /// <returns>The stacks, made one at a time.</returns>
    public IEnumerable<Stack> Sample(long count, ulong seed)
    {
        var random = new SplitMix(seed);
        byte[] values = new byte[compiled.Solutions.VariableCount];
        for (long i = 0; i < count; i++)
        {
            paths.Draw(ref random, values);
            yield return compiled.ToStack(values.AsSpan(0, compiled.Solutions.VisibleCount));
        }
    }
}
