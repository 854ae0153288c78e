using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Assumptions;

/// <summary>
/// What goes without saying, as a fixed list of needs in the order in which they are filled. Compiled from the contracts and from the usual providers
/// of each capability; the same list completes one stack and all stacks of a space. Immutable.
/// </summary>
/// <remarks>
/// A need comes before those of the components that may be assumed for it, and before those that these components meet besides. So each need is looked
/// at once, when all who ask for it are known and all who meet it in passing are there: no search is needed.
/// </remarks>
internal sealed class AssumptionPlan
{
    private static readonly ConditionalWeakTable<CompiledCatalog, AssumptionPlan> Known = [];

    private readonly CompiledCatalog catalog;
    private readonly Dictionary<Condition, PlannedCondition> conditions = [];
    private readonly Dictionary<(Condition Condition, ValueList<ComponentId> Beside), int> numbers = [];
    private readonly List<PlannedNeed> needs = [];
    private readonly int[][] needsOf;

    private AssumptionPlan(CompiledCatalog catalog)
    {
        this.catalog = catalog;
        needsOf = new int[catalog.Components.Length][];
        foreach (Capability capability in catalog.Catalog.Capabilities)
        {
            NumberOf(new CapabilityCondition(capability.Id, capability.Reach), []);
        }

        for (int c = 0; c < needsOf.Length; c++)
        {
            IEnumerable<Need> own = catalog.Components[c].Source.Needs.Where(n => n.Severity == Severity.Error);
            needsOf[c] = [.. own.Select(n => NumberOf(n.Condition, n.NotAssumedBeside))];
            foreach (int need in needsOf[c])
            {
                needs[need].Demanders.Add(c);
            }
        }

        NeedsOf = Array.ConvertAll(needsOf, own => Array.ConvertAll(own, n => needs[n]));
        RivalsOf = Array.ConvertAll(
            catalog.Components, c => catalog.Components.Where(other => other != c && (other.Claims & c.Claims) != 0).Select(other => other.Index).ToArray());
        Needs = [.. Order().Select(n => needs[n])];
        Vm = conditions[new CapabilityCondition(Capabilities.Vm, Reach.Node)];
        SystemContainer = conditions.GetValueOrDefault(new CapabilityCondition(Capabilities.SystemContainer, Reach.Node));
    }

    /// <summary>The needs in the order in which they are filled.</summary>
    public PlannedNeed[] Needs { get; }

    /// <summary>For each component what it needs to work.</summary>
    public PlannedNeed[][] NeedsOf { get; }

    /// <summary>For each component the others that claim what it claims.</summary>
    public int[][] RivalsOf { get; }

    /// <summary>What a group with guests needs: that it can run virtual machines.</summary>
    public PlannedCondition Vm { get; }

    /// <summary>What a group with containers needs; null in a catalogue that has no word for it.</summary>
    public PlannedCondition? SystemContainer { get; }

    /// <summary>The plan of a catalogue; made on first use and kept as long as the catalogue.</summary>
    public static AssumptionPlan Of(CompiledCatalog catalog) => Known.GetValue(catalog, static c => new AssumptionPlan(c));

    /// <summary>What a group needs that must run a workload.</summary>
    public PlannedCondition Workload(CapabilityId id) => conditions[catalog.Atoms.Atoms[catalog.RunsAtom(id)]];

    private int NumberOf(Condition condition, ValueList<ComponentId> beside)
    {
        PlannedCondition planned = Plan(condition);
        if (!numbers.TryGetValue((planned.Source, beside), out int number))
        {
            number = needs.Count;
            numbers.Add((planned.Source, beside), number);
            needs.Add(new PlannedNeed(planned, [], [.. beside.Select(catalog.IndexOf)]));
        }

        return number;
    }

    private PlannedCondition Plan(Condition condition)
    {
        Condition key = condition is CapabilityCondition { Reach: null } c ? c with { Reach = catalog.Atoms.ReachOf(c.Id) } : condition;
        if (!conditions.TryGetValue(key, out PlannedCondition? planned))
        {
            planned = Make(key);
            conditions.Add(key, planned);
        }

        return planned;
    }

    private PlannedCondition Make(Condition condition) => condition switch
    {
        AllCondition all => Combined(all, all.Parts, all.Parts.Count),
        AtLeastCondition some => Combined(some, some.Parts, some.Count),
        ComponentCondition component => Leaf(
            component, [new PlannedProvider(catalog.IndexOf(component.Id), component.Reach == Reach.Stack, null)], [component.Id]),
        CapabilityCondition capability => Leaf(
            capability, [.. ProvidersOf(capability)], [.. catalog.Catalog.Find(capability.Id)?.Assume ?? []]),
        ArchitectureCondition architecture => new PlannedCondition { Source = condition, Architectures = architecture.Architectures.Bits, IsHardware = true },
        _ => new PlannedCondition { Source = condition, IsHardware = true },
    };

    private PlannedCondition Combined(Condition source, ValueList<Condition> operands, int least)
    {
        PlannedCondition[] parts = [.. operands.Select(Plan)];
        PlannedCondition[] fillable = Array.FindAll(parts, p => p.CanBeFilled);
        return new PlannedCondition
        {
            Source = source,
            Parts = parts,
            Least = least,
            IsHardware = Array.TrueForAll(parts, p => p.IsHardware),
            FilledOn = least == parts.Length ? FilledBy(parts) : least == 1 && fillable.Length == 1 ? fillable[0].FilledOn : (byte)0,
            CanBeFilled = fillable.Length > 0,
            IsByName = Array.Exists(parts, p => p.IsByName),
        };
    }

    private PlannedCondition Leaf(Condition source, PlannedProvider[] providers, ComponentId[] usual)
    {
        int[] candidates = Array.ConvertAll(usual, catalog.IndexOf);
        return new PlannedCondition
        {
            Source = source,
            Providers = providers,
            Usual = candidates,
            CanBeFilled = candidates.Length > 0 || Array.Exists(providers, p => p.When is { CanBeFilled: true }),
            CrossesContainers = source is CapabilityCondition { Reach: Reach.Node } own && catalog.Catalog.Find(own.Id) is { CrossesContainers: true },
            IsByName = source is ComponentCondition,
            FilledOn = candidates.Length == 0 ? (byte)0 : (byte)(
                FilledBy(providers.Where(p => p.When is { CanBeFilled: true }).Select(p => p.When!))
                & providers.Where(p => p.Component == candidates[^1]).Aggregate((byte)0, static (bits, p) => (byte)(bits | Unconditional(p.When)))),
        };
    }

    /// <summary>The architectures on which each of some conditions is always filled.</summary>
    private static byte FilledBy(IEnumerable<PlannedCondition> conditions) =>
        conditions.Aggregate(ArchitectureSet.All.Bits, static (bits, condition) => (byte)(bits & condition.FilledOn));

    private static byte Unconditional(PlannedCondition? when) => when is null ? ArchitectureSet.All.Bits : when.Architectures;

    private IEnumerable<PlannedProvider> ProvidersOf(CapabilityCondition capability)
    {
        foreach (CompiledComponent component in catalog.Components)
        {
            foreach (Provision provision in component.Source.Provides.Where(p => p.Capability == capability.Id))
            {
                bool isWide = (provision.Reach ?? catalog.Atoms.ReachOf(provision.Capability)) == Reach.Stack;
                yield return new PlannedProvider(
                    component.Index, isWide || capability.Reach == Reach.Stack, provision.When is null ? null : Plan(provision.When));
            }
        }
    }

    /// <summary>
    /// The needs, each before those that follow from filling it. Depth first from the last to the first, so that equals keep the catalogue's order.
    /// </summary>
    private List<int> Order()
    {
        int[][] candidates = [.. needs.Select(n => Candidates(n.Condition).Distinct().ToArray())];
        int[][] after = [.. Enumerable.Range(0, needs.Count).Select(n => Followers(n, candidates))];
        var order = new List<int>();
        var marks = new bool[needs.Count];
        for (int n = needs.Count - 1; n >= 0; n--)
        {
            Visit(n, after, marks, order);
        }

        order.Reverse();
        return order;
    }

    private static void Visit(int need, int[][] after, bool[] marks, List<int> order)
    {
        if (marks[need])
        {
            return;
        }

        marks[need] = true;
        for (int i = after[need].Length - 1; i >= 0; i--)
        {
            Visit(after[need][i], after, marks, order);
        }

        order.Add(need);
    }

    private int[] Followers(int need, int[][] candidates)
    {
        var followers = new SortedSet<int>();
        foreach (int candidate in candidates[need])
        {
            followers.UnionWith(needsOf[candidate]);
            for (int other = 0; other < needs.Count; other++)
            {
                // What this candidate meets besides, unless it is itself the usual answer there.
                if (!candidates[other].Contains(candidate) && Meets(needs[other].Condition, candidate))
                {
                    followers.Add(other);
                }
            }
        }

        followers.Remove(need);
        return [.. followers];
    }

    private static bool Meets(PlannedCondition condition, int component) =>
        condition.Providers.Any(p => p.Component == component) || condition.Parts.Any(p => Meets(p, component));

    /// <summary>The components that may be added to make a condition hold.</summary>
    private static IEnumerable<int> Candidates(PlannedCondition condition) =>
        condition.Parts.SelectMany(Candidates).Concat(condition.Usual)
            .Concat(condition.Providers.Select(p => p.When).OfType<PlannedCondition>().SelectMany(Candidates));
}
