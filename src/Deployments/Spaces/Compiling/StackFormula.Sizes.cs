using System.Numerics;
using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Vocabulary;

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
                Demand(DemandKind.Nodes, g, [[c]], formulas.Not(plan.Present[c]));
            }
        }

        bool isGuest = plan.Host >= 0;
        RequireAtMost(g, Resource.Memory, isGuest, isGuest ? plan.Source.MemoryGiB : plan.Profile.MemoryGiB, Memory(g, 1));
        RequireAtMost(g, Resource.Disk, isGuest, isGuest ? null : plan.Profile.DiskGiB, Disk(g, 1));
        RequireProcessors(g, isGuest, isGuest ? plan.Source.Cores : plan.Profile.Processors);
    }

    private void RequireAtMost(int g, Resource resource, bool isGuest, double? supply, IEnumerable<Addend[]> sums)
    {
        if (supply is null && (isGuest || atBest))
        {
            return;
        }

        foreach (Addend[] sum in sums)
        {
            RequireAtMost(g, resource, (long)Math.Round((supply ?? 0) * Sizes.Scale), sum);
        }
    }

    /// <summary>Adds a constraint where it can fail. Formulas get a variable of their own only then.</summary>
    private void RequireAtMost(int g, Resource resource, long bound, Addend[] addends)
    {
        var sum = new LinearConstraint(bound);
        bool IsCompound(Addend addend) => formulas.KindOf(addend.Formula) is not (FormulaKind.Constant or FormulaKind.Literal);
        Addend[] compound = Array.FindAll(addends, IsCompound);
        Array.ForEach(Array.FindAll(addends, a => !IsCompound(a)), a => AddTo(sum, a));

        if (sum.Bound < 0)
        {
            Demand(DemandKind.Size, g, [[(int)resource]], FormulaPool.False);
        }
        else if (sum.Weights.Values.Sum(w => w.Max()) + compound.Sum(a => a.Weight) > sum.Bound)
        {
            Array.ForEach(compound, a => AddTo(sum, a));
            model.Linear.Add(sum);
            demands.Add(new StackDemand(DemandKind.Size, g, [[(int)resource]], FormulaPool.True, sum));
        }
    }

    private void AddTo(LinearConstraint sum, Addend addend)
    {
        if (addend.Formula == FormulaPool.True)
        {
            sum.Add(addend.Weight);
        }
        else if (addend.Formula != FormulaPool.False)
        {
            Literal literal = model.LiteralFor(addend.Formula);
            sum.Add(literal.Variable, BitOperations.PopCount(formulas.DomainOf(literal.Variable)), literal.Values, addend.Weight);
        }
    }

    /// <summary>Sums of which each must fit, so that the largest does: for whole machines that include guests, and for the others with guests.</summary>
    private IEnumerable<Addend[]> Memory(int g, double factor) => Sums(
        g, factor, static c => c.Size.MemoryGiB,
        (guest, perHost) => variables.Groups[guest].Source.MemoryGiB is { } memory
            ? [[new Addend(variables.Groups[guest].Exists, Weight(memory * perHost))]]
            : Memory(guest, perHost));

    private IEnumerable<Addend[]> Disk(int g, double factor) => Sums(g, factor, static c => c.Size.DiskGiB, Disk);

    private IEnumerable<Addend[]> Sums(
        int g, double factor, Func<CompiledComponent, double> amount, Func<int, double, IEnumerable<Addend[]>> ofGuest)
    {
        Addend[] alone = [.. Alone(g, factor, amount)];
        Addend[] withGuests = [.. Largest(g, factor * Minimum.UsableShare, amount, static s => s == MinimumScope.MachineWithGuests)];
        IEnumerable<Addend[]> sums = [[.. alone, .. Largest(g, factor * Minimum.UsableShare, amount, static s => s == MinimumScope.Machine)]];
        foreach ((int guest, double perHost) in GuestsOf(g))
        {
            sums = [.. from sum in sums from more in ofGuest(guest, factor * perHost) select (Addend[])[.. sum, .. more]];
        }

        return withGuests.Length > 0 ? [[.. alone, .. withGuests], .. sums] : sums;
    }

    /// <summary>Processors can be overcommitted: the group's own demand must fit, and that of each guest, but not their sum.</summary>
    private void RequireProcessors(int g, bool isGuest, double? supply)
    {
        if (supply is null && isGuest)
        {
            return;
        }

        RequireAtMost(g, Resource.Processors, isGuest, supply, [[
            .. Alone(g, 1, static c => c.Size.Processors), .. Largest(g, 1, static c => c.Size.Processors, static s => s != MinimumScope.Component)]]);
        foreach ((int guest, _) in GuestsOf(g))
        {
            if (variables.Groups[guest].Source.Cores is { } cores)
            {
                RequireAtMost(g, Resource.Processors, isGuest, supply, [[new Addend(variables.Groups[guest].Exists, Weight(cores))]]);
            }
            else
            {
                RequireProcessors(guest, false, atBest && supply is null ? null : supply ?? 0);
            }
        }
    }

    /// <summary>What the components that are present take alone.</summary>
    private IEnumerable<Addend> Alone(int g, double factor, Func<CompiledComponent, double> amount) =>
        from c in Enumerable.Range(0, catalog.Components.Length)
        where catalog.Components[c].Scope == MinimumScope.Component && variables.Groups[g].Present[c] != FormulaPool.False && amount(catalog.Components[c]) > 0
        select new Addend(variables.Groups[g].Present[c], Weight(amount(catalog.Components[c]) * factor));

    /// <summary>The largest amount among the components of a kind that are present: each larger amount adds what it has more than the last one.</summary>
    private IEnumerable<Addend> Largest(int g, double factor, Func<CompiledComponent, double> amount, Func<MinimumScope, bool> counts)
    {
        int[] present = variables.Groups[g].Present;
        long below = 0;
        foreach (IGrouping<long, int> level in Enumerable.Range(0, present.Length)
            .Where(c => counts(catalog.Components[c].Scope) && present[c] != FormulaPool.False)
            .GroupBy(c => Weight(amount(catalog.Components[c]) * factor)).Where(l => l.Key > 0).OrderBy(l => l.Key))
        {
            int[] atLeast = [.. Enumerable.Range(0, present.Length)
                .Where(c => counts(catalog.Components[c].Scope) && Weight(amount(catalog.Components[c]) * factor) >= level.Key).Select(c => present[c])];
            yield return new Addend(formulas.Or(atLeast), level.Key - below);
            below = level.Key;
        }
    }

    private static long Weight(double amount) => (long)Math.Round(amount * Sizes.Scale);

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
                Demand(DemandKind.Machines, -1, [], FormulaPool.False);
            }
        }
    }

    /// <summary>A weight that counts where a formula holds.</summary>
    private readonly record struct Addend(int Formula, long Weight);
}
