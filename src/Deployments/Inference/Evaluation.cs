using System.Diagnostics;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>
/// The atoms that hold in one stack: a least fixpoint over bit sets, computed twice in step, once with every unknown fact false
/// (what holds for certain) and once with every unknown fact true (what may hold). Needs are monotone, so these two bound every case between.
/// </summary>
/// <remarks>
/// An instance is scratch space that is used again and again; nothing is allocated once its arrays have grown.
/// Groups are added by depth: what a host offers to its guests must hold before any deeper group runs, since a host cannot depend on its own guests.
/// The order of work follows from <see cref="CompiledComponent.Rank"/>: what a component needs on its own group or its host has been settled before it.
/// Only what reaches back to an earlier group calls for another pass.
/// </remarks>
internal sealed partial class Evaluation
{
    private readonly CompiledCatalog catalog;
    private readonly int words;
    private readonly int componentWords;
    private ulong[] certain = [];
    private ulong[] possible = [];
    private ulong[] present = [];
    private ulong[] presentAnywhere = [];
    private int depth;

    public Evaluation(CompiledCatalog catalog)
    {
        this.catalog = catalog;
        words = catalog.Words;
        componentWords = catalog.ComponentWords;
        presentAnywhere = new ulong[componentWords];
        Grow(4);
    }

    public CompiledCatalog Catalog => catalog;

    /// <summary>The groups, hosts before their guests.</summary>
    public GroupState[] Groups { get; private set; } = [];

    public int GroupCount { get; private set; }

    /// <summary>The components on the groups, by group and then by rank.</summary>
    public Instance[] Instances { get; private set; } = new Instance[32];

    public int InstanceCount { get; private set; }

    /// <summary>The atoms that hold on a group whatever the unknown facts are.</summary>
    public ReadOnlySpan<ulong> CertainOn(int group) => certain.AsSpan(group * words, words);

    /// <summary>The atoms that hold on a group if the unknown facts are at their best.</summary>
    public ReadOnlySpan<ulong> PossibleOn(int group) => possible.AsSpan(group * words, words);

    /// <summary>The components that are installed on a group.</summary>
    public ReadOnlySpan<ulong> PresentOn(int group) => present.AsSpan(group * componentWords, componentWords);

    /// <summary>The components that are installed anywhere.</summary>
    public ReadOnlySpan<ulong> PresentAnywhere => presentAnywhere;

    public bool MayHold(int group, int atom) => (possible[(group * words) + (atom >> 6)] & (1UL << atom)) != 0;

    /// <summary>True when a condition holds on a group if the unknown facts are at their best.</summary>
    public bool MayHold(int group, Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                foreach (Condition part in all.Parts)
                {
                    if (!MayHold(group, part))
                    {
                        return false;
                    }
                }

                return true;
            case AtLeastCondition some:
                int held = 0;
                foreach (Condition part in some.Parts)
                {
                    held += MayHold(group, part) ? 1 : 0;
                }

                return held >= some.Count;
            default:
                return MayHold(group, catalog.Atoms.IndexOf(condition));
        }
    }

    public bool Holds(int group, int atom) => (certain[(group * words) + (atom >> 6)] & (1UL << atom)) != 0;

    /// <summary>Evaluates a stack.</summary>
    /// <exception cref="InputException">The stack names a component or workload that the catalogue does not have.</exception>
    public void Run(Stack stack, HardwareProfile? hardware)
    {
        GroupCount = 0;
        InstanceCount = 0;
        Array.Clear(presentAnywhere);
        foreach (NodeGroup group in stack.Groups)
        {
            Add(stack, group, -1, hardware);
        }

        ArchitectureSettlement.Settle(this);
        for (int i = 0; i < GroupCount; i++)
        {
            FactWriter.Write(this, i, certain.AsSpan(i * words, words), possible.AsSpan(i * words, words));
        }

        int deepest = 0;
        for (int i = 0; i < GroupCount; i++)
        {
            deepest = Math.Max(deepest, Groups[i].Depth);
        }

        for (depth = 0; depth <= deepest; depth++)
        {
            while (Pass())
            {
            }

            SettleHosts();
        }
    }

    private void Add(Stack stack, NodeGroup group, int host, HardwareProfile? hardware)
    {
        if (GroupCount == Groups.Length)
        {
            Grow(GroupCount * 2);
        }

        int index = GroupCount++;
        CompiledProfile profile = host >= 0 ? catalog.Unknown : catalog.ProfileOf(group.Hardware ?? hardware);
        GroupState state = Groups[index];
        state.Start(group, host, host >= 0 ? Groups[host].Depth + 1 : 0, profile, InstanceCount);
        Span<ulong> own = present.AsSpan(index * componentWords, componentWords);
        own.Clear();
        foreach (ComponentId id in group.Components)
        {
            int component = catalog.Require(stack, id);
            if ((own[component >> 6] & (1UL << component)) != 0)
            {
                // Named twice, it is still one component.
                continue;
            }

            own[component >> 6] |= 1UL << component;
            presentAnywhere[component >> 6] |= 1UL << component;
            state.OwnArchitectures &= catalog.Components[component].Architectures;
            state.Emulates |= catalog.Components[component].AnyGuestArchitecture;
            Insert(index, component, state.First);
        }

        state.Count = InstanceCount - state.First;
        foreach (NodeGroup guest in group.Guests)
        {
            Add(stack, guest, index, hardware);
        }
    }

    private void Insert(int group, int component, int first)
    {
        if (InstanceCount == Instances.Length)
        {
            Instance[] grown = new Instance[InstanceCount * 2];
            Instances.CopyTo(grown, 0);
            Instances = grown;
        }

        CompiledComponent compiled = catalog.Components[component];
        int at = InstanceCount++;
        while (at > first && Instances[at - 1].Component.Rank > compiled.Rank)
        {
            Instances[at] = Instances[at - 1];
            at--;
        }

        Instances[at] = new Instance { Component = compiled, Group = group };
    }

    private bool Pass()
    {
        bool changed = false;
        for (int i = 0; i < InstanceCount; i++)
        {
            ref Instance instance = ref Instances[i];
            GroupState group = Groups[instance.Group];
            if (group.Depth > depth)
            {
                continue;
            }

            if (!instance.CertainlySettled && CertainlyRuns(group))
            {
                changed |= Step(in instance, certain, ref instance.CertainlyWorks, ref instance.CertainlySettled);
            }

            if (!instance.MaybeSettled && MayRun(group))
            {
                changed |= Step(in instance, possible, ref instance.MayWork, ref instance.MaybeSettled);
            }
        }

        return changed;
    }

    /// <summary>Draws what follows from one component; true when what came before may have to be looked at again.</summary>
    private bool Step(in Instance instance, ulong[] state, ref bool works, ref bool settled)
    {
        CompiledComponent component = instance.Component;
        Span<ulong> own = state.AsSpan(instance.Group * words, words);
        bool changed = false;
        if (!works)
        {
            if (!component.Works.When.Hold(own) || (Groups[instance.Group].Source.IsContainer && BringsMore(component, own)))
            {
                return false;
            }

            works = true;
            changed = Conclude(component.Works, instance.Group, state);
        }

        settled = true;
        foreach (Implication implication in component.Conditional)
        {
            if (implication.When.Hold(own))
            {
                changed |= Conclude(implication, instance.Group, state);
            }
            else
            {
                settled = false;
            }
        }

        return changed;
    }

    private bool Conclude(in Implication implication, int group, ulong[] state)
    {
        bool reachesBack = Add(state.AsSpan(group * words, words), implication.Own) && catalog.ProvidesLate;
        for (int g = 0; g < GroupCount; g++)
        {
            bool added = Add(state.AsSpan(g * words, words), implication.Everywhere);
            reachesBack |= added && (g < group || catalog.ProvidesLate);
            if (Groups[g].Host == group && Groups[group].Depth == depth && !Groups[g].Source.IsContainer)
            {
                Add(state.AsSpan(g * words, words), implication.Guests);
            }
        }

        return reachesBack;
    }

    private static bool Add(Span<ulong> state, ulong[] mask)
    {
        Debug.Assert(state.Length == mask.Length, "a mask has one bit for each atom");
        ulong added = 0;
        for (int i = 0; i < mask.Length; i++)
        {
            added |= mask[i] & ~state[i];
            state[i] |= mask[i];
        }

        return added != 0;
    }

    private void Grow(int groups)
    {
        var states = new GroupState[groups];
        Groups.CopyTo(states, 0);
        for (int i = Groups.Length; i < groups; i++)
        {
            states[i] = new GroupState();
        }

        Groups = states;
        Array.Resize(ref certain, groups * words);
        Array.Resize(ref possible, groups * words);
        Array.Resize(ref present, groups * componentWords);
    }
}
