namespace Deployments.Spaces;

/// <summary>How a space is compiled. Immutable.</summary>
public sealed record SpaceOptions
{
    /// <summary>The usual options.</summary>
    public static SpaceOptions Default { get; } = new();

    /// <summary>Unknown hardware facts are taken at their worst (false: what is valid for certain) or at their best (true: what may be valid).</summary>
    public bool UnknownAtBest { get; init; }

    /// <summary>The most nodes that a diagram may have; about 60 bytes each.</summary>
    public int NodeBudget { get; init; } = 20_000_000;

    /// <summary>How many further orders are tried, each the present one with a variable moved. More takes longer and can make the diagram smaller.</summary>
    public int SiftingRounds { get; init; }

    /// <summary>Told the number of nodes made so far, from time to time, on the compiling thread.</summary>
    public Action<int>? Progress { get; init; }
}
