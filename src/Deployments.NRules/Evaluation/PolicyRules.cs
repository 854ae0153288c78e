using System.Linq.Expressions;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>The catalogue's policies as rules: when their components are together and what they require does not hold, they are broken.</summary>
internal sealed class PolicyRules(IReadOnlyDictionary<ComponentId, int> keys, StatementTable statements)
{
    public IRuleDefinition Of(Rule policy)
    {
        Trigger when = policy.When!;
        var rule = new RuleWriter($"{policy.Id} {policy.Name}");
        rule.Match<Settled>("settled");
        if (when.Together.Count > 0)
        {
            rule.Match<Installed>("installed", Is<Installed>("installed", "Key", keys[when.Together[0]]));
            rule.Match<Site>("site", [.. Where(when), Where<Installed, Site>((installed, site) => installed.Site == site)]);
        }
        else
        {
            rule.Match<Site>("site", [.. Where(when)]);
        }

        Installed(rule, when.Together.Skip(1), (site, other) => other.Site == site);
        Installed(rule, when.Elsewhere, (site, other) => other.Site.Outlook == site.Outlook);
        Installed(rule, when.HostedBy, (site, other) => other.Site == site.Host);
        if (when.Claims.Count > 0)
        {
            ValueList<ClaimId> claims = when.Claims;
            rule.Exists<Installed>("claimant", Where<Installed>(claimant => claimant.Component.Claims.Any(c => claims.Contains(c))),
                Where<Site, Installed>((site, claimant) => claimant.Site == site));
        }

        if (policy.Require is { } require)
        {
            rule.Not<Holds>("holds", Is<Holds>("holds", "Statement.Index", statements.Ask(require).Index),
                Where<Site, Holds>((site, holds) => holds.Site == site));
        }

        RuleId id = policy.Id;
        return rule.Then<Site>((context, site) => Conclude(context, new Fault(site, FaultKind.Policy, id)));
    }

    private void Installed(RuleWriter rule, IEnumerable<ComponentId> components, Expression<Func<Site, Installed, bool>> where)
    {
        foreach (ComponentId component in components)
        {
            rule.Exists<Installed>("other", Is<Installed>("other", "Key", keys[component]), where);
        }
    }

    private static IEnumerable<LambdaExpression> Where(Trigger when)
    {
        if (when.InGuest is { } inGuest)
        {
            yield return Where<Site>(site => site.IsInVirtualMachine == inGuest);
        }

        if (when.InContainer is { } inContainer)
        {
            yield return Where<Site>(site => site.IsContainer == inContainer);
        }
    }
}
