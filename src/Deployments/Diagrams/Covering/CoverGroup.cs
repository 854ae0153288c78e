using Deployments.Collections;

namespace Deployments.Diagrams.Covering;

/// <summary>Variables that are covered with a strength of their own. Immutable.</summary>
/// <param name="Variables">The names of the variables, as the model names them.</param>
/// <param name="Strength">How many of them must meet in every possible way, from 1 to <see cref="CoverOptions.MaximumStrength"/>.</param>
public sealed record CoverGroup(ValueList<string> Variables, int Strength)
{
    /// <summary>How many of them must meet in every possible way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 6.</exception>
    public int Strength { get; init; } = CoverOptions.CheckStrength(Strength);
}
