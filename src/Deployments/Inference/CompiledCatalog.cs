using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>A catalogue compiled once to bit sets over atoms and components, so that judging a stack only combines words.</summary>
internal sealed class CompiledCatalog
{
    private static readonly ConditionalWeakTable<Catalog, CompiledCatalog> Known = [];

    private readonly Dictionary<string, int> indices;
    private readonly Dictionary<string, int> workloads = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<HardwareProfile, CompiledProfile> profiles = [];

    private CompiledCatalog(Catalog catalog)
    {
        Catalog = catalog;
        Atoms = new AtomTable(catalog);
        indices = new Dictionary<string, int>(catalog.Components.Count, StringComparer.Ordinal);
        foreach (Component component in catalog.Components)
        {
            indices.Add(component.Id.Value, indices.Count);
        }

        VmAtom = Atoms.Intern(new CapabilityCondition(Capabilities.Vm, Reach.Node));
        SystemContainerAtom = Atoms.Intern(new CapabilityCondition(Capabilities.SystemContainer, Reach.Node));

        // Every condition is brought to clauses before the first mask is made: the clauses decide how many atoms there are.
        var drafts = catalog.Components.Select(c => new ComponentDraft(c, Atoms)).ToArray();
        Rule[] rules = [.. catalog.Rules.Where(r => r.When is not null)];
        Func<int, Clauses>?[] requires = Array.ConvertAll(rules, r => r.Require is null ? null : Clauses.Compile([r.Require], Atoms));
        var order = new DependencyOrder(catalog);
        ProvidesLate = order.ProvidesLate;
        Components = new CompiledComponent[drafts.Length];
        for (int i = 0; i < drafts.Length; i++)
        {
            Components[i] = drafts[i].Compile(i, order.Ranks[i], c => Claims(c.Claims));
        }

        Rules = new CompiledRule[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            Rules[i] = Compile(rules[i], requires[i]);
        }

        IndexRules();
        foreach (Capability capability in catalog.Capabilities)
        {
            workloads.Add(capability.Id.Value, Atoms.Find(new CapabilityCondition(capability.Id, capability.Reach)));
        }

        Facts = new FactTable(Atoms);
        CrossesContainers = CrossingMask();
        Unknown = new CompiledProfile(null, this);
        Evaluations = new EvaluationPool(this);
    }

    /// <summary>The compiled form of a catalogue; compiled on first use and kept as long as the catalogue.</summary>
    public static CompiledCatalog Of(Catalog catalog) => Known.GetValue(catalog, static c => new CompiledCatalog(c));

    public Catalog Catalog { get; }

    public AtomTable Atoms { get; }

    public CompiledComponent[] Components { get; }

    /// <summary>True when a component can provide something only after others that rank behind it; see <see cref="DependencyOrder.ProvidesLate"/>.</summary>
    public bool ProvidesLate { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>The rules that no component of the group itself triggers.</summary>
    public List<CompiledRule> GeneralRules { get; } = [];

    /// <summary>The atoms that are facts about hardware, by kind.</summary>
    public FactTable Facts { get; }

    /// <summary>The profile of which nothing is known.</summary>
    public CompiledProfile Unknown { get; }

    /// <summary>Evaluations to use again.</summary>
    public EvaluationPool Evaluations { get; }

    /// <summary>The capability that a group must offer so that guest groups can run on it.</summary>
    public int VmAtom { get; }

    /// <summary>The capability that a group must offer so that groups of system containers can run on it.</summary>
    public int SystemContainerAtom { get; }

    /// <summary>The atoms that a system container has when its host has them: hardware features, the kernel, devices that are passed in.</summary>
    public ulong[] CrossesContainers { get; }

    /// <summary>Words of a set of atoms.</summary>
    public int Words => Atoms.Words;

    /// <summary>Words of a set of components.</summary>
    public int ComponentWords => (Components.Length + 63) / 64;

    /// <summary>The index of a component, or −1.</summary>
    public int IndexOf(ComponentId id) => indices.TryGetValue(id.ToString(), out int index) ? index : -1;

    /// <summary>The index of a component that a stack names.</summary>
    /// <exception cref="InputException">The catalogue does not have it.</exception>
    public int Require(Stack stack, ComponentId id) => IndexOf(id) is >= 0 and int index ? index : throw new InputException(
        $"unknown component '{id}'", stack.Locations[$"component:{id}"], Suggestion.For(id.ToString(), Catalog.Components.Select(c => c.Id.ToString())));

    /// <summary>The atom for a group that offers a workload.</summary>
    /// <exception cref="InputException">There is no such capability.</exception>
    public int RunsAtom(CapabilityId workload) =>
        workloads.TryGetValue(workload.ToString(), out int atom) ? atom : throw new InputException(
            $"unknown capability '{workload}'", null, Suggestion.For(workload.ToString(), Catalog.Capabilities.Select(c => c.Id.ToString())));

    /// <summary>The facts of a profile; compiled on first use and kept as long as the profile.</summary>
    public CompiledProfile ProfileOf(HardwareProfile? profile) =>
        profile is null ? Unknown : profiles.TryGetValue(profile, out CompiledProfile? compiled) ? compiled : Compile(profile);

    private ulong[] CrossingMask()
    {
        ulong[] mask = new ulong[Words];
        for (int atom = 0; atom < Atoms.Atoms.Count; atom++)
        {
            if (Atoms.Atoms[atom] is FeatureCondition
                || (Atoms.Atoms[atom] is CapabilityCondition { Reach: Reach.Node } capability && Catalog.Find(capability.Id) is { CrossesContainers: true }))
            {
                mask[atom >> 6] |= 1UL << atom;
            }
        }

        return mask;
    }

    /// <summary>Gives each rule to one of the components that trigger it, so that only the rules of installed components are checked.</summary>
    private void IndexRules()
    {
        foreach (CompiledRule rule in Rules)
        {
            Trigger when = rule.Source.When!;
            if (when.Together.Count == 0)
            {
                GeneralRules.Add(rule);
            }
            else
            {
                Components[IndexOf(when.Together[when.Together.Count - 1])].Rules.Add(rule);
            }
        }
    }

    private CompiledRule Compile(Rule rule, Func<int, Clauses>? require) => new()
    {
        Source = rule,
        Together = ComponentMask(rule.When!.Together),
        Elsewhere = ComponentMask(rule.When.Elsewhere),
        HostedBy = ComponentMask(rule.When.HostedBy),
        Claims = Claims(rule.When.Claims),
        Require = require?.Invoke(Words),
    };

    private CompiledProfile Compile(HardwareProfile profile) =>
        profiles.GetValue(profile, p => new CompiledProfile(p, this));

    private ulong[] ComponentMask(ValueList<ComponentId> ids)
    {
        ulong[] mask = new ulong[ComponentWords];
        foreach (ComponentId id in ids)
        {
            int index = IndexOf(id);
            mask[index >> 6] |= 1UL << index;
        }

        return mask;
    }

    private ulong Claims(ValueList<ClaimId> ids)
    {
        ulong claims = 0;
        foreach (ClaimId claim in ids)
        {
            for (int i = 0; i < Catalog.Claims.Count; i++)
            {
                claims |= Catalog.Claims[i].Id == claim ? 1UL << i : 0;
            }
        }

        return claims;
    }
}
