using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Why a stack is invalid: one fault that has no other behind it.</summary>
/// <remarks>
/// It equals an error of <see cref="Report.Findings"/> in rule, cause, group and component; what is affected are the component of that finding, when it
/// does not work, and its consequences.
/// </remarks>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Cause">The fault as a value.</param>
/// <param name="Group">The name of the group that the fault is on.</param>
/// <param name="Component">The component that shows it first; null when the fault is about none.</param>
/// <param name="Affected">The components and workloads that fail because of it, from the hardware up; empty for a fault of the group as a whole.</param>
public sealed record RootCause(RuleId Rule, Cause Cause, string Group, ComponentId? Component, ValueList<Consequence> Affected);
