using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Text;
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
            foreach (PolicyViolation violation in policy.Check(judged))
            {
                found.Add(Mistake(policy, violation, judged) is { } mistake ? Failed(violation.Rule, policy, mistake) : violation);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            found.Add(Failed(policy.Rules[0].Id, policy, $"it threw {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}"));
        }

        return found;
    }

    private static PolicyViolation Failed(RuleId rule, IPolicy policy, string why)
    {
        RuleId known = policy.Rules.Any(r => r.Id == rule) ? rule : policy.Rules[0].Id;
        return new PolicyViolation(known, $"policy `{known}` could not be judged: {why}") { Severity = Severity.Warning };
    }

    /// <summary>What a violation says that cannot be; null when nothing.</summary>
    private static string? Mistake(IPolicy policy, PolicyViolation violation, JudgedStack judged)
    {
        Catalog catalog = judged.Catalog;
        IEnumerable<ComponentId> named = violation.Proposals.SelectMany(p => p.Adds.Concat(p.Removes));
        ComponentId[] unknown = [.. (violation.Component is { } about ? named.Prepend(about) : named).Where(id => catalog.Find(id) is null)];
        return !policy.Rules.Any(r => r.Id == violation.Rule)
            ? $"it raised `{violation.Rule}`, which is none of its rules"
            : unknown.Length > 0 ? $"it names component `{unknown[0]}`, which the catalogue does not have"
                + (Suggestion.For(unknown[0].ToString(), catalog.Components.Select(c => c.Id.ToString())) is { } advice ? $"; {advice}" : "")
            : violation.Group is { } group && GroupOf(judged.Stack, group) < 0 ? $"it names group `{group}`, which the stack does not have"
            : null;
    }

    private static int GroupOf(Stack stack, string name)
    {
        int index = 0;
        foreach (NodeGroup group in stack.AllGroups())
        {
            if (group.Name == name)
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
