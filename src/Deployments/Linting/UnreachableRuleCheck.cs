using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>Every rule can be the only fault of some stack.</summary>
internal sealed class UnreachableRuleCheck : ILintCheck
{
    private const string Name = "unreachable-rule";

    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        from rule in subject.Catalog.Rules
        let problem = Problem(subject, rule)
        where problem is not null
        select LintEntry.Of(rule).Problem(Name, $"rule '{rule.Id}' {problem.Value.Message}", problem.Value.Advice);

    private static (string Message, string Advice)? Problem(LintSubject subject, Rule rule)
    {
        if (rule.When is not { } when)
        {
            return !rule.InCode && !IdShapeCheck.IsBuiltIn(rule.Id) ? ("has no 'when'", "name the components that it is about") : null;
        }

        if (when is { InGuest: null, InContainer: null } && when.Together.Count + when.Elsewhere.Count + when.HostedBy.Count + when.Claims.Count == 0)
        {
            return ("has an empty 'when'", "name the components that it is about");
        }

        if (when.InGuest == false && when.HostedBy.Count > 0)
        {
            return ("asks for a host of a group that is not in a virtual machine", "remove 'hostedBy', or say \"inGuest\": true");
        }

        return Conflict(subject, when.Together) ?? Conflict(subject, when.HostedBy)
            ?? (rule.Require is { } require && Always(subject, when, require)
                ? ("requires what always holds when it applies", "require something else, or nothing when the components must not be together")
                : null);
    }

    /// <summary>Why no valid group can have these components together; null when one can.</summary>
    private static (string Message, string Advice)? Conflict(LintSubject subject, ValueList<ComponentId> together)
    {
        Component[] components = Known(subject, together);
        if (Shared(components).Count == 0 && components.All(c => c.Architectures.Count > 0))
        {
            return ($"names components that share no architecture: {List(components)}", "remove the rule: no group can have them together");
        }

        var holders = new Dictionary<ClaimId, Component>();
        foreach (Component component in components.Distinct())
        {
            foreach (ClaimId claim in component.Claims)
            {
                if (!holders.TryAdd(claim, component) && holders[claim] != component)
                {
                    return ($"names components that both claim '{claim}': {List([holders[claim], component])}",
                        "remove the rule: the claim already keeps them apart");
                }
            }
        }

        return null;
    }

    private static bool Always(LintSubject subject, Trigger when, Condition condition) => condition switch
    {
        ComponentCondition { Reach: Reach.Node } c => when.Together.Contains(c.Id),
        ComponentCondition c => when.Together.Concat(when.Elsewhere).Concat(when.HostedBy).Contains(c.Id),
        CapabilityCondition c => Known(subject, when.Together).Any(k => k.Provides.Any(p => p.When is null && p.Capability == c.Id)),
        ArchitectureCondition a => Shared(Known(subject, when.Together)) is var own && (own & a.Architectures) == own,
        AllCondition all => all.Parts.Count > 0 && all.Parts.All(p => Always(subject, when, p)),
        AtLeastCondition some => some.Count > 0 && some.Parts.Count(p => Always(subject, when, p)) >= some.Count,
        _ => false,
    };

    private static Component[] Known(LintSubject subject, ValueList<ComponentId> ids) =>
        [.. ids.Select(subject.Catalog.Find).OfType<Component>()];

    private static ArchitectureSet Shared(Component[] components) =>
        components.Aggregate(ArchitectureSet.All, (all, c) => all & c.Architectures);

    private static string List(Component[] components) => string.Join(", ", components.Select(c => $"'{c.Id}'"));
}
