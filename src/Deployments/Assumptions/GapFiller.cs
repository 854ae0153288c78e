using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Assumptions;

/// <summary>Adds to node groups what goes without saying, need by need in the order of an <see cref="AssumptionPlan"/>.</summary>
/// <remarks>
/// A missing need is filled by what is written and could meet it if it had what it lacks, else by the first of its usual providers that fits, or by
/// the last. Of several alternatives the one is filled that is written in part, else the first where it can be. A component fits when nothing written
/// claims what it claims, an architecture suits, and its own needs hold or can be filled. Facts about hardware are taken at their best, but for the
/// architecture.
/// The last provider is added although it may not fit: it then breaks a claim or a need of its own, so the stack is invalid with it as it is
/// without, and a formula need not ask. <see cref="RemoveMisfits"/> takes such additions back, so that none is ever to blame.
/// </remarks>
/// <typeparam name="TTruth">A truth value: one stack is completed with Booleans, a space with formulas.</typeparam>
/// <typeparam name="TLogic">The operations on truth values.</typeparam>
internal sealed partial class GapFiller<TTruth, TLogic>
    where TTruth : struct
    where TLogic : ILogic<TTruth>
{
    private readonly CompiledCatalog catalog;
    private readonly AssumptionPlan plan;
    private readonly TLogic logic;
    private readonly IReadOnlyList<OpenGroup<TTruth>> groups;
    private readonly List<Addition<TTruth>> additions = [];
    private readonly Dictionary<PlannedCondition, TTruth[]> demandsOfGroups;
    private readonly TTruth[][] written;
    private readonly TTruth[][] present;
    private readonly Dictionary<(int Group, int Component), TTruth> fits = [];
    private PlannedNeed current = null!;

    /// <summary>Prepares to fill the gaps of some groups.</summary>
    /// <param name="catalog">The knowledge to complete by.</param>
    /// <param name="logic">The operations on truth values.</param>
    /// <param name="groups">The groups, hosts before their guests.</param>
    public GapFiller(CompiledCatalog catalog, TLogic logic, IReadOnlyList<OpenGroup<TTruth>> groups)
    {
        this.catalog = catalog;
        this.logic = logic;
        this.groups = groups;
        plan = AssumptionPlan.Of(catalog);
        present = [.. groups.Select(g => g.Present)];
        written = Array.ConvertAll(present, own => own[..]);
        demandsOfGroups = DemandsOfGroups();
    }

    /// <summary>What was added, in the order of the plan.</summary>
    public IReadOnlyList<Addition<TTruth>> Additions => additions;

    /// <summary>Fills every gap that can be filled.</summary>
    public void Run()
    {
        foreach (PlannedNeed need in plan.Needs)
        {
            current = need;
            for (int g = 0; g < groups.Count; g++)
            {
                Fill(g, need.Condition, logic.Name(Asked(g, need)));
            }
        }
    }

    /// <summary>Takes back the additions that do not fit the rest, and those that then help nothing. For values that are known.</summary>
    public void RemoveMisfits()
    {
        while (additions.FindLastIndex(IsMisfit) is >= 0 and int last)
        {
            Addition<TTruth> misfit = additions[last];
            additions.RemoveAt(last);
            present[misfit.Group][misfit.Component] = logic.Constant(false);
        }
    }

    private bool IsMisfit(Addition<TTruth> addition)
    {
        (int g, int component, PlannedNeed need, _) = addition;
        return logic.IsFalse(AskedBelow(g, need)) || logic.IsFalse(Holds(g, need.Condition, present))
            || logic.IsFalse(Suits(g, catalog.Components[component].Architectures))
            || Array.Exists(plan.RivalsOf[component], rival => !logic.IsFalse(present[g][rival]))
            || Array.Exists(plan.NeedsOf[component], own => logic.IsFalse(Holds(g, own.Condition, present)));
    }

    /// <summary>The truth of "the group, a component on it or a container on it asks for a need".</summary>
    private TTruth AskedBelow(int g, PlannedNeed need)
    {
        TTruth asked = Asked(g, need);
        for (int guest = g + 1; guest < groups.Count; guest++)
        {
            asked = groups[guest].IsContainer && groups[guest].Host == g ? logic.Or(asked, AskedBelow(guest, need)) : asked;
        }

        return asked;
    }

    /// <summary>The truth of "the group or a component on it asks for a need".</summary>
    private TTruth Asked(int g, PlannedNeed need)
    {
        TTruth asked = demandsOfGroups.TryGetValue(need.Condition, out TTruth[]? demands) ? demands[g] : logic.Constant(false);
        foreach (int demander in need.Demanders)
        {
            asked = logic.Or(asked, present[g][demander]);
        }

        return asked;
    }

    private Dictionary<PlannedCondition, TTruth[]> DemandsOfGroups()
    {
        var demands = new Dictionary<PlannedCondition, TTruth[]>(ReferenceEqualityComparer.Instance);
        for (int g = 0; g < groups.Count; g++)
        {
            if (groups[g].Host >= 0)
            {
                Demand(groups[g].IsContainer ? plan.SystemContainer ?? plan.Vm : plan.Vm, groups[g].Host, groups[g].Exists);
            }

            foreach (CapabilityId workload in groups[g].Runs)
            {
                Demand(plan.Workload(workload), g, groups[g].Exists);
            }
        }

        return demands;

        void Demand(PlannedCondition condition, int g, TTruth when)
        {
            if (!demands.TryGetValue(condition, out TTruth[]? own))
            {
                own = new TTruth[groups.Count];
                Array.Fill(own, logic.Constant(false));
                demands.Add(condition, own);
            }

            own[g] = logic.Or(own[g], when);
        }
    }

    /// <summary>Makes a condition hold on a group where it is asked for, does not hold and can be filled.</summary>
    private void Fill(int g, PlannedCondition condition, TTruth asked)
    {
        if (!condition.CanBeFilled || logic.IsFalse(asked))
        {
            return;
        }

        if (condition.CrossesContainers && groups[g].IsContainer)
        {
            // A container has it from its host or not at all.
            Fill(groups[g].Host, condition, asked);
            return;
        }

        TTruth missing = logic.And(asked, logic.Not(Holds(g, condition, present)));
        if (condition.Parts.Length > 0)
        {
            FillParts(g, condition, missing);
            return;
        }

        foreach (PlannedProvider provider in condition.Providers)
        {
            if (provider.When is { CanBeFilled: true } when && !logic.IsFalse(written[g][provider.Component]))
            {
                TTruth serves = logic.Name(logic.And(missing, logic.And(written[g][provider.Component], CanFill(g, when))));
                Fill(g, when, serves);
                missing = logic.And(missing, logic.Not(serves));
            }
        }

        missing = WhereNewIsBegun(g, condition, missing);
        foreach (int candidate in condition.Usual)
        {
            TTruth taken = candidate == condition.Usual[^1] ? missing : logic.And(missing, Fits(g, candidate));
            missing = logic.And(missing, logic.Not(taken));
            Add(g, candidate, taken);
        }
    }

    private void FillParts(int g, PlannedCondition condition, TTruth missing)
    {
        if (condition.Least == condition.Parts.Length)
        {
            foreach (PlannedCondition part in condition.Parts)
            {
                Fill(g, part, missing);
            }

            return;
        }

        foreach (PlannedCondition part in condition.Parts)
        {
            TTruth begun = logic.And(missing, part.Parts.Length > 0 ? Begun(g, part) : BegunByName(g, part));
            if (!logic.IsFalse(begun))
            {
                TTruth taken = logic.Name(logic.And(begun, CanFill(g, part)));
                Fill(g, part, taken);
                missing = logic.And(missing, logic.Not(taken));
            }
        }

        missing = WhereNewIsBegun(g, condition, missing);
        PlannedCondition[] fillable = Array.FindAll(condition.Parts, p => p.CanBeFilled);
        Fill(g, fillable[0], fillable.Length == 1 ? missing : logic.And(missing, CanFill(g, fillable[0])));
    }

    /// <summary>Leaves out where something is written beside which nothing new is begun for the current need.</summary>
    private TTruth WhereNewIsBegun(int g, PlannedCondition condition, TTruth missing) =>
        ReferenceEquals(condition, current.Condition) ? logic.And(missing, IsFreeToBegin(g, current)) : missing;

    /// <summary>The truth of "nothing is written beside which nothing new is begun for a need".</summary>
    private TTruth IsFreeToBegin(int g, PlannedNeed need)
    {
        TTruth free = logic.Constant(true);
        foreach (int beside in need.Beside)
        {
            free = logic.And(free, logic.Not(written[g][beside]));
        }

        return free;
    }

    private void Add(int g, int component, TTruth taken)
    {
        if (!logic.IsFalse(taken))
        {
            present[g][component] = logic.Name(logic.Or(present[g][component], taken));
            additions.Add(new Addition<TTruth>(g, component, current, taken));
        }
    }
}
