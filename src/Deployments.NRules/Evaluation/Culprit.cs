using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>What is to blame for a condition that does not hold: a component that would make it hold and does not work, or a fact that is false.</summary>
/// <param name="Site">Where the condition would have to hold.</param>
/// <param name="Missing">The condition.</param>
internal sealed record Culprit(Site Site, Condition Missing)
{
    /// <summary>The component that does not work; null when a fact is to blame.</summary>
    public Installed? Broken { get; init; }

    /// <summary>The rule that the false fact breaks.</summary>
    public RuleId Rule { get; init; } = RuleCodes.Of(Missing);

    /// <summary>The working component that would make the condition hold if the fact were true; null when there is none.</summary>
    public Installed? Provider { get; init; }

    /// <summary>The need that is not met; null when it is not a need that fails.</summary>
    public Need? Need { get; init; }
}
