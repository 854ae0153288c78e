using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>One thing that a component needs. Needs of error severity decide whether it works; the others are advice.</summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Severity">What it means when it does not.</param>
/// <param name="Reason">Why it is needed, as one clause.</param>
/// <param name="Remedy">What to do, or null for the general advice.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record Need(Condition Condition, Severity Severity, string Reason, string? Remedy, string Source);
