namespace Deployments.Findings;

/// <summary>Counts of the certain faults and the open questions of an evaluated stack.</summary>
/// <param name="Wrong">How many things cannot work.</param>
/// <param name="Open">How many things rest on unknown facts.</param>
internal readonly record struct Tally(int Wrong, int Open)
{
    public Verdict Verdict => Wrong > 0 ? Verdict.Invalid : Open > 0 ? Verdict.Conditional : Verdict.Valid;

    /// <summary>True when this is better than another: fewer wrong things, or as many with fewer open questions.</summary>
    public bool BetterThan(Tally other) => Wrong < other.Wrong || (Wrong == other.Wrong && Open < other.Open);
}
