using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>One requirement of a component. Needs with severity error decide whether it works; the others are recommendations.</summary>
/// <param name="Condition">The condition that must hold.</param>
/// <param name="Severity">The severity of not meeting it.</param>
/// <param name="Reason">Why it is needed, as one clause.</param>
/// <param name="Remedy">Advice when it does not hold; null for the general advice.</param>
/// <param name="Source">The source.</param>
public sealed record Need(Condition Condition, Severity Severity, string Reason, string? Remedy, string Source)
{
    /// <summary>Components beside which nothing is taken for granted that meets the need: whoever names one of them means it to be used.</summary>
    public ValueList<ComponentId> NotAssumedBeside { get; init; }
}
