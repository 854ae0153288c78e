using Deployments.Contracts;
using Deployments.Diagnosis;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using QuikGraph;

namespace Deployments.Dependencies;

/// <summary>Finds what each part of an evaluated stack rests on, with the unknown facts at their best.</summary>
internal sealed class DependencyFinder(Evaluation evaluation)
{
    private readonly BidirectionalGraph<StackPart, Dependency> graph = new(allowParallelEdges: true);
    private readonly HashSet<Dependency> edges = [];

    public BidirectionalGraph<StackPart, Dependency> Find()
    {
        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            GroupState group = evaluation.Groups[g];
            foreach (ComponentId id in group.Source.Components)
            {
                graph.AddVertex(new PlacedComponent(group.Source.Name, id));
            }

            foreach (CapabilityId workload in group.Source.Runs)
            {
                graph.AddVertex(new PlacedWorkload(group.Source.Name, workload));
            }
        }

        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            AddInstance(i);
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            foreach (CapabilityId workload in evaluation.Groups[g].Source.Runs)
            {
                var source = new Asker(new PlacedWorkload(evaluation.Groups[g].Source.Name, workload), g, false);
                AddCapability(source, DependencyKind.Capability, new CapabilityCondition(workload, null), g);
            }
        }

        return graph;
    }

    private void AddInstance(int index)
    {
        int own = evaluation.Instances[index].Group;
        Component component = evaluation.Instances[index].Component.Source;
        GroupState group = evaluation.Groups[own];
        var need = new Asker(PartOf(index), own, false);
        if (group.Host >= 0)
        {
            AddCapability(need, DependencyKind.Host, new CapabilityCondition(BlameFinder.Runner(group), Reach.Node), group.Host);
        }

        if (component.Architectures != ArchitectureSet.All)
        {
            Add(need, new MachineFact(group.Source.Name, HardwareFact.Architecture), DependencyKind.Hardware, Condition.RunsOn(component.Architectures));
        }

        foreach (Need asked in component.Needs)
        {
            if (asked.Severity == Severity.Error)
            {
                AddCondition(need, asked.Condition, own);
            }
        }

        if (group.Source.IsContainer)
        {
            foreach (Provision provision in component.Provides)
            {
                if (evaluation.Catalog.Catalog.Find(provision.Capability) is { CrossesContainers: true })
                {
                    AddCapability(need, DependencyKind.Capability, new CapabilityCondition(provision.Capability, Reach.Node), group.Host);
                }
            }
        }
    }

    private void AddCondition(Asker need, Condition condition, int group)
    {
        switch (condition)
        {
            case AllCondition all:
                foreach (Condition part in all.Parts)
                {
                    AddCondition(need, part, group);
                }

                break;
            case AtLeastCondition some:
                Condition[] held = [.. some.Parts.Where(p => evaluation.MayHold(group, p))];
                Condition[] parts = held.Length >= some.Count ? held : [.. some.Parts];
                foreach (Condition part in parts)
                {
                    AddCondition(need with { AnyWouldDo = need.AnyWouldDo || parts.Length > some.Count }, part, group);
                }

                break;
            case CapabilityCondition capability:
                AddCapability(need, DependencyKind.Capability, capability, group);
                break;
            case ComponentCondition component:
                AddProviders(need, DependencyKind.Component, component, Matching(i => component.Reach == Reach.Stack || i.Group == group,
                    i => i.Component.Source.Id == component.Id ? Offer.Plain : null));
                break;
            default:
                AddHardware(need, condition, group);
                break;
        }
    }

    private void AddCapability(Asker need, DependencyKind kind, CapabilityCondition capability, int group)
    {
        // A container has what it shares from its host, whatever of it is installed inside.
        var providers = new List<(int Instance, Offer Offer)>();
        for (int at = group; ; at = evaluation.Groups[at].Host)
        {
            int reached = at;
            providers.AddRange(Matching(static _ => true, i => OfferOf(i, capability, reached)));
            if (!evaluation.Groups[at].Source.IsContainer || evaluation.Catalog.Catalog.Find(capability.Id) is not { CrossesContainers: true })
            {
                break;
            }
        }

        AddProviders(need, kind, capability, providers);
    }

    /// <summary>A hardware fact holds by itself on a physical machine; a virtual one has its features from its host.</summary>
    private void AddHardware(Asker need, Condition condition, int group)
    {
        GroupState state = evaluation.Groups[group];
        if (state.Host >= 0 && (condition is CpuVendorCondition || (condition is FeatureCondition && state.Source.IsContainer)))
        {
            AddHardware(need, condition, state.Host);
        }
        else if (state.Host >= 0 && condition is FeatureCondition feature)
        {
            AddProviders(need, DependencyKind.Hardware, feature, Matching(i => i.Group == state.Host, i => PassedOn(i, feature)));
        }
        else
        {
            Add(need, new MachineFact(state.Source.Name, HardwareFact.Of(condition)), DependencyKind.Hardware, condition);
        }
    }

    private Offer? OfferOf(Instance instance, CapabilityCondition capability, int group)
    {
        Offer? unmet = null;
        foreach (Provision provision in instance.Component.Source.Provides)
        {
            bool within = instance.Group == group || capability.Reach == Reach.Stack
                || (provision.Reach ?? evaluation.Catalog.Atoms.ReachOf(provision.Capability)) == Reach.Stack;
            if (!within || provision.Capability != capability.Id)
            {
                continue;
            }

            if (IsMet(provision.When, instance.Group))
            {
                return new Offer(provision.When);
            }

            unmet ??= new Offer(provision.When);
        }

        return unmet;
    }

    private static Offer? PassedOn(Instance instance, FeatureCondition feature) =>
        instance.Component.Source.Guests?.Provides.FirstOrDefault(p => p.Feature == feature.Id) is { } provision ? new Offer(provision.When) : null;

    /// <summary>The components that offer something: those that do, or where none does, those that would if they worked.</summary>
    private List<(int Instance, Offer Offer)> Matching(Func<Instance, bool> within, Func<Instance, Offer?> offers)
    {
        var all = new List<(int Instance, Offer Offer)>();
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            if (within(evaluation.Instances[i]) && offers(evaluation.Instances[i]) is { } offer)
            {
                all.Add((i, offer));
            }
        }

        List<(int Instance, Offer Offer)> working = all.FindAll(p => evaluation.Instances[p.Instance].MayWork
            && IsMet(p.Offer.When, evaluation.Instances[p.Instance].Group));
        return working.Count == 0 ? all : working;
    }

    /// <summary>True for a group that runs in another.</summary>
    private bool IsInside(int group, int host)
    {
        int at = evaluation.Groups[group].Host;
        while (at >= 0 && at != host)
        {
            at = evaluation.Groups[at].Host;
        }

        return at == host;
    }

    private bool IsMet(Condition? when, int group) => when is null || evaluation.MayHold(group, when);

    private void AddProviders(Asker need, DependencyKind kind, Condition through, List<(int Instance, Offer Offer)> providers)
    {
        // A host does not wait for its own guests when something else serves it.
        Asker any = need with { AnyWouldDo = need.AnyWouldDo || providers.Count > 1 };
        List<(int Instance, Offer Offer)> outside = providers.FindAll(p => !IsInside(evaluation.Instances[p.Instance].Group, need.Group));
        foreach ((int provider, Offer offer) in outside.Count > 0 ? outside : providers)
        {
            Add(any, PartOf(provider), kind, through);
            if (offer.When is { } when)
            {
                AddCondition(any, when, evaluation.Instances[provider].Group);
            }
        }
    }

    private void Add(Asker need, StackPart target, DependencyKind kind, Condition through)
    {
        var edge = new Dependency(need.Source, target, kind, through, need.AnyWouldDo);
        if (target != need.Source && edges.Add(edge))
        {
            graph.AddVerticesAndEdge(edge);
        }
    }

    private PlacedComponent PartOf(int instance) =>
        new(evaluation.Groups[evaluation.Instances[instance].Group].Source.Name, evaluation.Instances[instance].Component.Source.Id);

    /// <summary>Who asks, on which group, and whether something else would do as well.</summary>
    private sealed record Asker(StackPart Source, int Group, bool AnyWouldDo);

    /// <summary>What a component offers, and the condition on which it does; null without one.</summary>
    private sealed record Offer(Condition? When)
    {
        public static Offer Plain { get; } = new((Condition?)null);
    }
}
