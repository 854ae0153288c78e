using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Asks policies about a stack. A policy that fails, or answers what cannot be, is itself reported and leaves the others alone.</summary>
internal static class PolicyRun
{
    public static IEnumerable<PolicyViolation> Violations(IEnumerable<IPolicy> policies, JudgedStack judged) =>
        policies.SelectMany(policy => Ask(policy, judged)).OrderBy(v => v.Group is null ? -1 : GroupOf(judged.Stack, v.Group));

    private static List<PolicyViolation> Ask(IPolicy policy, JudgedStack judged)
    {
        var found = new List<PolicyViolation>();
        try
        {
            found.AddRange(policy.Check(judged).Select(violation => Mistake(policy, violation, judged) ?? violation));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            found.Add(PolicyViolation.Threw(policy.Rules[0].Id, exception));
        }

        return found;
    }

    /// <summary>A warning in the place of a violation that says what cannot be; null when it says nothing such.</summary>
    private static PolicyViolation? Mistake(IPolicy policy, PolicyViolation violation, JudgedStack judged)
    {
        IEnumerable<ComponentId> named = violation.Proposals.SelectMany(p => p.Adds.Concat(p.Removes));
        ComponentId[] unknown = [.. (violation.Component is { } about ? named.Prepend(about) : named).Where(id => judged.Catalog.Find(id) is null)];
        return !policy.Rules.Any(r => r.Id == violation.Rule) ? PolicyViolation.OfAnother(policy.Rules[0].Id, violation.Rule)
            : unknown.Length > 0 ? PolicyViolation.Failed(violation.Rule, unknown[0], judged.Catalog)
            : violation.Group is { } group && GroupOf(judged.Stack, group) < 0 ? PolicyViolation.InGroup(violation.Rule, group)
            : null;
    }

    private static int GroupOf(Stack stack, string name) => Array.FindIndex([.. stack.AllGroups()], group => group.Name == name);
}
