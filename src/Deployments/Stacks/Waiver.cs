using Deployments.Vocabulary;

namespace Deployments.Stacks;

/// <summary>A decision to accept what a rule finds. The finding stays in the report, with the reason, and no longer counts.</summary>
/// <param name="Rule">The rule that is waived.</param>
/// <param name="Reason">Why it is accepted; never empty.</param>
/// <param name="Component">Waives findings on this component alone; null waives every finding of the rule.</param>
/// <param name="Group">Waives findings in the group of this name alone; null means any group.</param>
public sealed record Waiver(RuleId Rule, string Reason, ComponentId? Component = null, string? Group = null);
