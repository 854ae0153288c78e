using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Policies;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Makes findings of what policies found.</summary>
internal sealed class ViolationFindings(ReportContext context, Stack stack)
{
    /// <summary>A finding with its proposals for each violation, except for those that follow from another error: that error lists them.</summary>
    /// <param name="violations">What policies found.</param>
    /// <param name="known">The findings of the catalogue's rules; those that violations follow from are replaced.</param>
    public IEnumerable<(Finding Finding, ValueList<Change> Proposals)> Of(IEnumerable<PolicyViolation> violations, List<Finding> known)
    {
        foreach (PolicyViolation violation in violations)
        {
            int root = violation.FollowsFrom is { Severity: Severity.Error } error ? known.FindIndex(f => ReferenceEquals(f, error) || f == error) : -1;
            if (root >= 0 && (violation.Group ?? known[root].Group) is { } group)
            {
                var consequence = new Consequence(group, violation.Component, null) { Rule = violation.Rule, Message = violation.Message };
                known[root] = known[root] with { Consequences = [.. known[root].Consequences, consequence] };
            }
            else
            {
                yield return (Finding(violation), violation.Proposals);
            }
        }
    }

    private Finding Finding(PolicyViolation violation)
    {
        Rule rule = context.Evaluation.Catalog.Catalog.Find(violation.Rule)!;
        NodeGroup? group = violation.Group is null ? null : stack.AllGroups().First(g => g.Name == violation.Group);
        IEnumerable<string> reasons = rule.Reason.Length > 0 ? violation.Because.Prepend(rule.Reason) : violation.Because;
        return new Finding
        {
            Rule = rule.Id,
            Severity = violation.Severity ?? rule.Severity,
            Cause = new CheckFailed(violation.Message),
            Group = violation.Group,
            Component = violation.Component,
            Reasons = reasons.Select(r => (Reason)new Stated(r)).ToValueList(),
            Remedy = violation.Remedy ?? rule.Remedy,
            Location = group is null ? null
                : context.LocationOf(group, violation.Component is { } id ? context.Evaluation.Catalog.Catalog.Find(id) : null),
            Source = violation.Source ?? (rule.Sources.Count > 0 ? rule.Sources[0] : null),
            Language = context.Language,
        };
    }
}
