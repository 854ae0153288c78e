namespace Deployments.Diagrams.Covering;

/// <summary>
/// How long to search for fewer rows. The search ends with the first limit that it reaches, or when no smaller array can exist. The same number of steps
/// gives the same rows on any machine; where the time ends it first, the rows depend on the machine.
/// </summary>
/// <param name="Steps">The most steps, each of which changes one row; at least 0.</param>
/// <param name="Time">The most time; null for no limit.</param>
public sealed record CoverBudget(long Steps, TimeSpan? Time = null)
{
    /// <summary>The most steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long Steps { get; init; } = Steps >= 0 ? Steps : throw new ArgumentOutOfRangeException(nameof(Steps), Steps, "the number of steps is at least 0");
}
