using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <content>Claims and rules.</content>
internal sealed partial class StackFormula
{
    private void RequireClaims(int g)
    {
        int[] present = variables.Groups[g].Present;
        for (int claim = 0; claim < catalog.Catalog.Claims.Count; claim++)
        {
            int[] claimants = [.. Enumerable.Range(0, present.Length)
                .Where(c => present[c] != FormulaPool.False && (catalog.Components[c].Claims & (1UL << claim)) != 0).Select(c => present[c])];
            RequireAtMostOne(claimants);
            DemandSole(g, claim, claimants);
        }
    }

    /// <summary>Values of one variable exclude each other anyway, so only pairs of variables need a constraint.</summary>
    private void RequireAtMostOne(int[] claimants)
    {
        var sole = new List<int>();
        foreach (IGrouping<int, int> variable in claimants.Where(f => formulas.KindOf(f) == FormulaKind.Literal).GroupBy(f => formulas.LiteralOf(f).Variable))
        {
            ulong once = 0;
            foreach (int literal in variable)
            {
                ulong values = formulas.LiteralOf(literal).Values;
                model.Demand(formulas.Not(formulas.Literal(variable.Key, once & values)));
                once |= values;
            }

            sole.Add(formulas.Literal(variable.Key, once));
        }

        sole.AddRange(claimants.Where(f => formulas.KindOf(f) != FormulaKind.Literal));
        for (int i = 0; i < sole.Count; i++)
        {
            for (int j = i + 1; j < sole.Count; j++)
            {
                model.Demand(formulas.Not(formulas.And(sole[i], sole[j])));
            }
        }
    }

    /// <summary>The same demand for each claimant on its own: where it is, no other is.</summary>
    private void DemandSole(int g, int claim, int[] claimants)
    {
        foreach (int claimant in claimants)
        {
            int others = formulas.Or([.. claimants.Where(c => c != claimant)]);
            Record(DemandKind.Claim, g, [[claim]], formulas.Not(formulas.And(claimant, others)));
        }
    }

    /// <summary>True for a virtual machine, and for a container in one.</summary>
    private bool IsInVirtualMachine(GroupPlan plan)
    {
        while (plan.Source.IsContainer)
        {
            plan = variables.Groups[plan.Host];
        }

        return plan.Host >= 0 || plan.Profile.IsGuest;
    }

    private void RequireRules(int g)
    {
        GroupPlan plan = variables.Groups[g];
        for (int r = 0; r < catalog.Rules.Length; r++)
        {
            CompiledRule rule = catalog.Rules[r];
            Trigger when = rule.Source.When!;
            if (rule.Source.Severity != Severity.Error
                || (when.InContainer is { } inContainer && inContainer != plan.Source.IsContainer)
                || (when.InGuest is { } inGuest && inGuest != IsInVirtualMachine(plan))
                || (when.HostedBy.Count > 0 && plan.Host < 0))
            {
                continue;
            }

            int applies = formulas.And([plan.Exists,
                .. when.Together.Select(id => plan.Present[catalog.IndexOf(id)]),
                .. when.Elsewhere.Select(id => formulas.Or([.. variables.Groups.Select(other => other.Present[catalog.IndexOf(id)])])),
                .. when.HostedBy.Select(id => variables.Groups[plan.Host].Present[catalog.IndexOf(id)]),
                rule.Claims == 0 ? FormulaPool.True
                    : formulas.Or([.. plan.Present.Where((_, c) => (catalog.Components[c].Claims & rule.Claims) != 0)])]);
            if (rule.Require is null)
            {
                Demand(DemandKind.Rule, g, [[r]], formulas.Not(applies));
            }
            else if (applies != FormulaPool.False)
            {
                Require(DemandKind.Rule, g, formulas.Not(applies), rule.Require);
            }
        }
    }
}
