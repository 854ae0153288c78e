using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Inference;

namespace Deployments.Spaces.Compiling;

/// <content>Memory, disk, processors and machines are enough.</content>
internal sealed partial class StackFormula
{
    private void RequireSize(int g)
    {
        GroupPlan plan = variables.Groups[g];
        for (int c = 0; c < plan.Present.Length; c++)
        {
            int least = catalog.Components[c].Nodes;
            if (plan.Nodes is { } nodes ? nodes < least : least > 1 && !atBest)
            {
                model.Demand(formulas.Not(plan.Present[c]));
            }
        }

        bool isGuest = plan.Host >= 0;
        RequireAtMost(isGuest, isGuest ? plan.Source.MemoryGiB : plan.Profile.MemoryGiB, sum => AddMemory(sum, g, 1));
        RequireAtMost(isGuest, isGuest ? null : plan.Profile.DiskGiB, sum => AddDisk(sum, g, 1));
        RequireProcessors(g, isGuest, isGuest ? plan.Source.Cores : plan.Profile.Processors);
    }

    private void RequireAtMost(bool isGuest, double? supply, Action<LinearConstraint> add)
    {
        if (supply is null && (isGuest || atBest))
        {
            return;
        }

        var sum = new LinearConstraint((long)Math.Floor((supply ?? 0) * Scale));
        add(sum);
        if (sum.Bound < 0)
        {
            model.Demand(FormulaPool.False);
        }
        else if (sum.Weights.Values.Sum(w => w.Max()) > sum.Bound)
        {
            model.Linear.Add(sum);
        }
    }

    private void AddComponents(LinearConstraint sum, int g, double factor, Func<CompiledComponent, double> amount)
    {
        int[] present = variables.Groups[g].Present;
        for (int c = 0; c < present.Length; c++)
        {
            long weight = (long)Math.Round(amount(catalog.Components[c]) * factor * Scale);
            if (weight > 0 && present[c] != FormulaPool.False)
            {
                AddTo(sum, present[c], weight);
            }
        }
    }

    private void AddTo(LinearConstraint sum, int formula, long weight)
    {
        if (formula == FormulaPool.True)
        {
            sum.Add(weight);
        }
        else if (formula != FormulaPool.False)
        {
            Literal literal = model.LiteralFor(formula);
            sum.Add(literal.Variable, BitOperations.PopCount(formulas.DomainOf(literal.Variable)), literal.Values, weight);
        }
    }

    private void AddMemory(LinearConstraint sum, int g, double factor)
    {
        AddComponents(sum, g, factor, static c => c.MemoryGiB);
        foreach ((int guest, double perHost) in GuestsOf(g))
        {
            if (variables.Groups[guest].Source.MemoryGiB is { } fixedAmount)
            {
                AddTo(sum, variables.Groups[guest].Exists, (long)Math.Round(fixedAmount * perHost * factor * Scale));
            }
            else
            {
                AddMemory(sum, guest, factor * perHost);
            }
        }
    }

    private void AddDisk(LinearConstraint sum, int g, double factor)
    {
        AddComponents(sum, g, factor, static c => c.DiskGiB);
        foreach ((int guest, double perHost) in GuestsOf(g))
        {
            AddDisk(sum, guest, factor * perHost);
        }
    }

    /// <summary>Processors can be overcommitted: the group's own demand must fit, and that of each guest, but not their sum.</summary>
    private void RequireProcessors(int g, bool isGuest, double? supply)
    {
        if (supply is null && isGuest)
        {
            return;
        }

        RequireAtMost(isGuest, supply, sum => AddComponents(sum, g, 1, static c => c.Cores));
        foreach ((int guest, _) in GuestsOf(g))
        {
            if (variables.Groups[guest].Source.Cores is { } cores)
            {
                RequireAtMost(isGuest, supply, sum => AddTo(sum, variables.Groups[guest].Exists, (long)(cores * Scale)));
            }
            else
            {
                RequireProcessors(guest, false, atBest && supply is null ? null : supply ?? 0);
            }
        }
    }

    private IEnumerable<(int Guest, double PerHost)> GuestsOf(int g)
    {
        for (int guest = 0; guest < variables.Groups.Count; guest++)
        {
            if (variables.Groups[guest].Host == g)
            {
                yield return (guest, Math.Ceiling((variables.Groups[guest].Nodes ?? 1) / (double)Math.Max(variables.Groups[g].Nodes ?? 1, 1)));
            }
        }
    }

    private void RequireMachines()
    {
        foreach (IGrouping<CompiledProfile, GroupPlan> machines in variables.Groups.Where(g => g.Profile.Nodes is not null).GroupBy(g => g.Profile))
        {
            if (machines.Sum(g => g.Source.Count ?? 1) > machines.Key.Nodes)
            {
                model.Demand(FormulaPool.False);
            }
        }
    }
}
