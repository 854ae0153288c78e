using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Why a stack is invalid: one fault that has no other behind it.</summary>
/// <remarks>
/// It is the fault of an error of <see cref="Report.Findings"/>: the rule and the cause are equal. Where several components lack the same, the built-in
/// engine may name another of them first, as <see cref="Component"/> and in the cause; <see cref="Affected"/> has them all.
/// </remarks>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Cause">The fault as a value.</param>
/// <param name="Group">The name of the group that the fault is on.</param>
/// <param name="Component">The component that shows it first; null when the fault is about none.</param>
/// <param name="Affected">The components and workloads that fail because of it, from the hardware up; empty for a fault of the group as a whole.</param>
public sealed record RootCause(RuleId Rule, Cause Cause, string Group, ComponentId? Component, ValueList<Consequence> Affected);
