namespace Deployments.Spaces.Compiling;

/// <summary>How a space is compiled. Immutable.</summary>
public sealed record SpaceOptions
{
    private const int MaximumSiftingRounds = 100;

    private readonly int nodeBudget = 20_000_000;
    private readonly int siftingRounds;

    /// <summary>The default options: unknown facts at their worst, 20,000,000 nodes, no sifting.</summary>
    public static SpaceOptions Default { get; } = new();

    /// <summary>
    /// False: a stack is in the space when it is valid whatever the unknown hardware facts are. True: when it is valid for some values of them.
    /// </summary>
    public bool UnknownAtBest { get; init; }

    /// <summary>The most nodes that a diagram may have, about 60 bytes each. At least 1; 20,000,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int NodeBudget
    {
        get => nodeBudget;
        init => nodeBudget = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "the node budget is at least 1");
    }

    /// <summary>
    /// How many rounds of sifting follow the search for an order of the variables. A round compiles the space up to eight times for each variable and
    /// keeps what makes the diagram smaller. From 0 to 100; 0 by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 100.</exception>
    public int SiftingRounds
    {
        get => siftingRounds;
        init => siftingRounds = value is >= 0 and <= MaximumSiftingRounds ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"sifting rounds are from 0 to {MaximumSiftingRounds}");
    }

    /// <summary>
    /// Receives the number of nodes made so far, every thousand steps, on the compiling thread. Several orders are tried, so the number starts again.
    /// Null for no reports.
    /// </summary>
    public IProgress<int>? Progress { get; init; }
}
