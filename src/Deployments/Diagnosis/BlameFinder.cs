using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Diagnosis;

/// <summary>Finds the culprit for a condition that does not hold, even with the unknown facts at their best.</summary>
internal sealed class BlameFinder(Evaluation evaluation)
{
    /// <summary>What the host of a guest group must offer.</summary>
    public static CapabilityId Runner(GroupState group) => group.Source.IsContainer ? Capabilities.SystemContainer : Capabilities.Vm;

    /// <summary>One culprit for each need of a component that is not met.</summary>
    public List<Blame> OfInstance(int index)
    {
        ref readonly Instance instance = ref evaluation.Instances[index];
        GroupState group = evaluation.Groups[instance.Group];
        var found = new List<Blame>();
        if (!evaluation.MayRun(group))
        {
            found.Add(OfCapability(new CapabilityCondition(Runner(group), Reach.Node), group.Host));
            return found;
        }

        foreach (Need need in instance.Component.Source.Needs)
        {
            if (need.Severity == Severity.Error && !evaluation.MayHold(instance.Group, need.Condition))
            {
                found.Add(OfCondition(need.Condition, instance.Group) with { Need = need });
            }
        }

        if (found.Count == 0 && group.Source.IsContainer)
        {
            int own = instance.Group;
            Provision kernel = instance.Component.Source.Provides.First(p => evaluation.Catalog.Catalog.Find(p.Capability) is { CrossesContainers: true }
                && !evaluation.MayHold(own, new CapabilityCondition(p.Capability, Reach.Node)));
            found.Add(OfCapability(new CapabilityCondition(kernel.Capability, Reach.Node), group.Host));
        }

        return found;
    }

    /// <summary>The culprit for a condition that does not hold on a group.</summary>
    public Blame OfCondition(Condition condition, int group)
    {
        switch (condition)
        {
            case AllCondition all:
                return OfCondition(all.Parts.First(p => !evaluation.MayHold(group, p)), group);
            case AtLeastCondition some:
                Blame[] parts = [.. some.Parts.Where(p => !evaluation.MayHold(group, p)).Select(p => OfCondition(p, group))];
                int likely = Array.FindIndex(parts, b => b.Broken >= 0);
                likely = likely >= 0 ? likely : Array.FindIndex(parts, b => b.Missing is FeatureCondition);
                return likely >= 0 ? parts[likely] : new Blame(RuleOf(some.Parts.First(p => !evaluation.MayHold(group, p))), group, some);
            case CapabilityCondition capability:
                return OfCapability(capability, group);
            case ComponentCondition component:
                int index = FindInstance(component.Id, component.Reach == Reach.Stack ? -1 : group);
                return index >= 0 ? Blame.On(index, group, component) : new Blame(RuleOf(component), group, component);
            case FeatureCondition feature:
                return OfFeature(feature, group);
            default:
                return new Blame(RuleOf(condition), group, condition);
        }
    }

    public Blame OfCapability(CapabilityCondition capability, int group)
    {
        Blame? conditional = null;
        Reach reach = capability.Reach ?? evaluation.Catalog.Atoms.ReachOf(capability.Id);
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            foreach (Provision provision in instance.Component.Source.Provides)
            {
                bool within = instance.Group == group || reach == Reach.Stack
                    || (provision.Reach ?? evaluation.Catalog.Atoms.ReachOf(provision.Capability)) == Reach.Stack;
                if (provision.Capability != capability.Id || !within)
                {
                    continue;
                }

                if (!instance.MayWork)
                {
                    return Blame.On(i, group, capability);
                }

                // The condition may hold by now, through a group that came too late for the guests of this one.
                if (conditional is null && provision.When is { } when && !evaluation.MayHold(instance.Group, when))
                {
                    conditional = OfCondition(when, instance.Group).Through(i, new ProvidedOnlyWith(instance.Component.Source.Id, capability.Id, when));
                }
            }
        }

        bool isShared = evaluation.Groups[group].Source.IsContainer && evaluation.Catalog.Catalog.Find(capability.Id) is { CrossesContainers: true };
        return conditional ?? (isShared ? OfCapability(capability, evaluation.Groups[group].Host) : new Blame(RuleCodes.CapabilityMissing, group, capability));
    }

    private Blame OfFeature(FeatureCondition feature, int group)
    {
        int host = evaluation.Groups[group].Host;
        if (host < 0)
        {
            return new Blame(RuleCodes.FeatureMissing, group, feature);
        }

        if (evaluation.Groups[group].Source.IsContainer)
        {
            return OfFeature(feature, host);
        }

        Blame? conditional = null;
        for (int i = evaluation.Groups[host].First; i < evaluation.Groups[host].First + evaluation.Groups[host].Count; i++)
        {
            Component component = evaluation.Instances[i].Component.Source;
            foreach (GuestProvision provision in component.Guests?.Provides ?? [])
            {
                if (provision.Feature != feature.Id)
                {
                    continue;
                }

                if (!evaluation.Instances[i].MayWork)
                {
                    return Blame.On(i, group, feature);
                }

                if (conditional is null && provision.When is { } when && !evaluation.MayHold(host, when))
                {
                    conditional = OfCondition(when, host).Through(i, new PassedOnOnlyWith(component.Id, feature.Id, when));
                }
            }
        }

        return conditional ?? new Blame(RuleCodes.FeatureMissing, group, feature);
    }

    private int FindInstance(ComponentId id, int group) =>
        Array.FindIndex(evaluation.Instances, 0, evaluation.InstanceCount, i => i.Component.Source.Id == id && (group < 0 || i.Group == group));

    public static RuleId RuleOf(Condition missing) => missing switch
    {
        FeatureCondition => RuleCodes.FeatureMissing,
        ComponentCondition => RuleCodes.ComponentMissing,
        ArchitectureCondition => RuleCodes.ArchitectureMismatch,
        CpuVendorCondition => RuleCodes.VendorMismatch,
        CertificationCondition => RuleCodes.NotCertified,
        QuantityCondition { Quantity: Quantity.Nodes } => RuleCodes.NodesTooFew,
        QuantityCondition => RuleCodes.QuantityTooSmall,
        _ => RuleCodes.CapabilityMissing,
    };
}
