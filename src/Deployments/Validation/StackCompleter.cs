using Deployments.Assumptions;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Validation;

/// <summary>
/// Adds to a stack the components that go without saying: for each need that is missing the most usual provider that fits what is written and the
/// machine. A space is completed by the same rules. Thread-safe and deterministic.
/// </summary>
/// <remarks>
/// What is written is never contradicted: an added component takes no claim that is taken, and nothing is added that could not work beside the rest.
/// Time grows with the number of groups and of components that need something.
/// </remarks>
public sealed class StackCompleter
{
    private readonly CompiledCatalog catalog;
    private readonly AssumptionPlan plan;
    private readonly English language;

    /// <summary>Makes a completer.</summary>
    /// <param name="catalog">The knowledge to complete by; null for <see cref="Catalog.BuiltIn"/>.</param>
    public StackCompleter(Catalog? catalog = null)
    {
        this.catalog = CompiledCatalog.Of(catalog ?? Catalog.BuiltIn);
        plan = AssumptionPlan.Of(this.catalog);
        language = English.Of(this.catalog.Catalog);
    }

    /// <summary>Completes a stack. What no addition can repair is left as it is, for the rules engine to report.</summary>
    /// <param name="stack">The stack as it is written.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown. Additions suit its architecture.</param>
    /// <returns>The completed stack and what was added, in the order of the groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Completion Complete(Stack stack, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        stack = OnItsMachine(stack, hardware);
        var sources = new List<NodeGroup>();
        var groups = new List<OpenGroup<bool>>();
        foreach (NodeGroup group in stack.Groups)
        {
            Open(stack, group, -1, hardware, sources, groups);
        }

        var filler = new GapFiller<bool, BooleanLogic>(catalog, default, groups);
        filler.Run();
        filler.RemoveMisfits();
        if (filler.Additions.Count == 0)
        {
            return new Completion(stack, []);
        }

        ILookup<int, Assumption> assumed = filler.Additions.ToLookup(a => a.Group, a => new Assumption(
            sources[a.Group].Name, catalog.Components[a.Component].Source.Id, ReasonFor(a.Need, groups[a.Group], sources[a.Group])) { Language = language });
        int next = 0;
        return new Completion(
            stack with { Groups = With(stack.Groups) }, Enumerable.Range(0, groups.Count).SelectMany(g => assumed[g]).ToValueList());

        ValueList<NodeGroup> With(ValueList<NodeGroup> own) => own.Select(group =>
        {
            int g = next++;
            return group with { Components = Insert(group.Components, assumed[g]), Guests = With(group.Guests) };
        }).ToValueList();
    }

    /// <summary>"VM -> Kubernetes" on hardware that is a virtual machine: the first word means that machine, and no other one in it.</summary>
    private static Stack OnItsMachine(Stack stack, HardwareProfile? hardware) =>
        hardware is { IsGuest: true }
        && stack.Groups is [{ Components.Count: 0, Runs.Count: 0, Hardware: null, Guests: [{ MemoryGiB: null, Cores: null } guest] }]
            ? stack with { Groups = [guest] } : stack;

    private void Open(
        Stack stack, NodeGroup group, int host, HardwareProfile? hardware, List<NodeGroup> sources, List<OpenGroup<bool>> groups)
    {
        bool[] present = new bool[catalog.Components.Length];
        foreach (ComponentId id in group.Components)
        {
            present[catalog.Require(stack, id)] = true;
        }

        bool emulated = host >= 0 && !group.IsContainer && Array.Exists(catalog.Components, c => c.AnyGuestArchitecture && groups[host].Present[c.Index]);
        int index = groups.Count;
        sources.Add(group);
        groups.Add(new OpenGroup<bool>
        {
            Host = host,
            Architectures = host < 0 ? catalog.ProfileOf(group.Hardware ?? hardware).Architectures
                : emulated ? ArchitectureSet.All.Bits : groups[host].Architectures,
            Exists = true,
            IsContainer = group.IsContainer,
            Present = present,
            Runs = group.Runs,
        });
        foreach (NodeGroup guest in group.Guests)
        {
            Open(stack, guest, index, hardware, sources, groups);
        }
    }

    private Needed ReasonFor(PlannedNeed need, OpenGroup<bool> group, NodeGroup source)
    {
        // What is written explains an addition better than what was itself added.
        int[] there = [.. need.Demanders.Where(d => group.Present[d]).OrderByDescending(d => source.Components.Contains(catalog.Components[d].Source.Id))];
        if (there.Length == 0)
        {
            return new Needed(null, source.Name, need.Condition.Source);
        }

        Component demander = catalog.Components[there[0]].Source;
        int position = Array.IndexOf(plan.NeedsOf[there[0]], need);
        return new Needed(demander.Id, null, demander.Needs.Where(n => n.Severity == Severity.Error).ElementAt(position).Condition);
    }

    private ValueList<ComponentId> Insert(ValueList<ComponentId> written, IEnumerable<Assumption> additions)
    {
        var all = written.ToList();
        foreach (Assumption addition in additions)
        {
            Layer layer = LayerOf(addition.Component);
            int at = 0;
            while (at < all.Count && LayerOf(all[at]) <= layer)
            {
                at++;
            }

            all.Insert(at, addition.Component);
        }

        return all.ToValueList();
    }

    private Layer LayerOf(ComponentId id) => catalog.Components[catalog.IndexOf(id)].Source.Layer;
}
