using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Linting;
using Deployments.Policies;
using Deployments.Text;

namespace Deployments.Validation;

/// <summary>The rules of policies in the catalogue.</summary>
internal static class PolicyRules
{
    /// <summary>The catalogue with the rules of policies.</summary>
    /// <exception cref="InputException">A policy has no rule, or one that the lint refuses or that is there already.</exception>
    public static Catalog Join(Catalog catalog, IEnumerable<IPolicy> policies)
    {
        var rules = new List<Rule>();
        foreach (IPolicy policy in policies)
        {
            if (policy.Rules.Count == 0)
            {
                throw new InputException($"the policy {policy.GetType().Name} has no rules", null, "give it one rule for each kind of finding");
            }

            foreach (Rule rule in policy.Rules)
            {
                rules.Add((catalog.Find(rule.Id) ?? rules.Find(r => r.Id == rule.Id)) is null
                    ? rule with { InCode = true }
                    : throw new InputException($"two rules have the id '{rule.Id}'", null, "give the policy another id"));
            }
        }

        return CatalogLint.Require(catalog.Merge(rules));
    }
}
