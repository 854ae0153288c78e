namespace Deployments.Diagrams.Covering;

/// <summary>A value that is to occur more often than others where the coverage leaves a choice. Immutable.</summary>
/// <param name="Variable">The name of the variable, as the model names it.</param>
/// <param name="Value">The value.</param>
/// <param name="Weight">How often, where every other value has 1: from 1 to <see cref="MaximumWeight"/>.</param>
public sealed record CoverWeight(string Variable, string Value, int Weight)
{
    /// <summary>The largest weight.</summary>
    public const int MaximumWeight = 1_000_000;

    /// <summary>How often, where every other value has 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1,000,000.</exception>
    public int Weight { get; init; } = Weight is >= 1 and <= MaximumWeight ? Weight
        : throw new ArgumentOutOfRangeException(nameof(Weight), Weight, $"a weight is from 1 to {MaximumWeight}");
}
