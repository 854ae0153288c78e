using Deployments.Collections;

namespace Deployments.Diagrams.Covering;

/// <summary>What a covering array has to cover, and how long to search for a small one. Immutable.</summary>
public sealed record CoverOptions
{
    /// <summary>The largest strength.</summary>
    public const int MaximumStrength = 6;

    private readonly int strength = 2;

    /// <summary>
    /// The number of variables whose values must meet in every way that is possible: 1 for each value, 2 for each pair, and so on. From 1 to
    /// <see cref="MaximumStrength"/>; 2 by default. A model with fewer variables is covered whole.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 6.</exception>
    public int Strength
    {
        get => strength;
        init => strength = CheckStrength(value);
    }

    /// <summary>The same seed gives the same rows, on any machine; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Variables whose values must meet in more ways, or need not meet in as many, as <see cref="Strength"/> says; none by default. Of a group with a smaller
    /// strength no combination is asked for that has more of its variables.
    /// </summary>
    public ValueList<CoverGroup> Groups { get; init; }

    /// <summary>
    /// The variables that are dear to change from one row to the next, such as those of the hardware; null by default. They are a group with a strength of its
    /// own, rows use as few combinations of them as that allows, and rows with the same combination stand together. A small strength gives few set-ups. A
    /// model in PICT's language has sub-models instead.
    /// </summary>
    public CoverGroup? Rig { get; init; }

    /// <summary>Values that are to occur more often; none by default. A model in PICT's language has weights of its own instead.</summary>
    public ValueList<CoverWeight> Weights { get; init; }

    /// <summary>Valid rows that are kept and come first: for each variable the index of its value. What they cover is not covered again.</summary>
    public ValueList<ValueList<byte>> SeedRows { get; init; }

    /// <summary>How long to search for fewer rows; null for the quick search, which takes under a second for most models.</summary>
    public CoverBudget? Minimise { get; init; }

    /// <summary>Receives the state of the search, on the searching thread; null for no reports.</summary>
    public IProgress<CoverProgress>? Progress { get; init; }

    internal static int CheckStrength(int value) => value is >= 1 and <= MaximumStrength ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"the strength is from 1 to {MaximumStrength}");
}
