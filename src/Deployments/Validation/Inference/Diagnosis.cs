using Deployments.Model;
using Deployments.Rules;

namespace Deployments.Validation.Inference;

/// <summary>
/// Traces what does not work back to the facts that are to blame. It runs only for a stack that is wrong, on the
/// evaluation in which every unknown fact is at its best: what fails there fails for certain.
/// </summary>
internal sealed class Diagnosis
{
    private readonly Evaluation evaluation;
    private readonly Phrases phrases;
    private readonly List<RootCause> roots = [];
    private readonly Dictionary<int, List<RootCause>> rootsOf = [];

    public Diagnosis(Evaluation evaluation, Phrases phrases)
    {
        this.evaluation = evaluation;
        this.phrases = phrases;
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            if (!evaluation.Instances[i].MayWork)
            {
                Trace(i);
            }
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            TraceHost(g);
            TraceWorkloads(g);
        }
    }

    /// <summary>The root causes, from the hardware up.</summary>
    public IReadOnlyList<RootCause> Roots => roots;

    /// <summary>The root causes of one broken component, found on first use.</summary>
    private List<RootCause> Trace(int index)
    {
        if (rootsOf.TryGetValue(index, out List<RootCause>? known))
        {
            return known;
        }

        rootsOf[index] = known = [];
        ref readonly Instance instance = ref evaluation.Instances[index];
        int host = evaluation.Groups[instance.Group].Host;
        var found = new List<Blame>();
        if (host >= 0 && !evaluation.MayHold(host, evaluation.Catalog.VmAtom))
        {
            found.Add(BlameCapability(new CapabilityCondition(Phrases.Vm, Reach.Node), host));
        }
        else
        {
            foreach (Need need in instance.Component.Source.Needs)
            {
                if (need.Severity == Severity.Error && !evaluation.MayHold(instance.Group, need.Condition))
                {
                    found.Add(BlameCondition(need.Condition, instance.Group) with { Need = need });
                }
            }
        }

        foreach (Blame blame in found)
        {
            foreach (RootCause root in Settle(blame, index))
            {
                if (!known.Contains(root))
                {
                    known.Add(root);
                }
            }
        }

        return known;
    }

    /// <summary>Turns blame into root causes: that of the broken component it passes on to, or one of its own.</summary>
    private List<RootCause> Settle(Blame blame, int index)
    {
        if (blame.Broken >= 0)
        {
            List<RootCause> passedOn = [.. Trace(blame.Broken)];
            passedOn.ForEach(root => AddConsequence(root, index));
            return passedOn;
        }

        RootCause root = Find(blame);
        if (root.Primary < 0 && root.Workload is null)
        {
            root.Primary = index;
            root.Need = blame.Need;
            root.Steps.AddRange(blame.Steps);
        }
        else
        {
            AddConsequence(root, index);
        }

        return [root];
    }

    private RootCause Find(Blame blame)
    {
        foreach (RootCause known in roots)
        {
            if (known.Rule == blame.Rule && known.Group == blame.Group && Equals(known.Missing, blame.Missing))
            {
                return known;
            }
        }

        var root = new RootCause(blame.Rule, blame.Group, blame.Missing);
        roots.Add(root);
        return root;
    }

    private void AddConsequence(RootCause root, int index)
    {
        ref readonly Instance instance = ref evaluation.Instances[index];
        var consequence = new Consequence(evaluation.Groups[instance.Group].Source.Name, instance.Component.Source.Id, null);
        if (root.Primary != index && !root.Consequences.Contains(consequence))
        {
            root.Consequences.Add(consequence);
        }
    }

    /// <summary>A guest group without components still needs virtual machines.</summary>
    private void TraceHost(int g)
    {
        ref readonly GroupState group = ref evaluation.Groups[g];
        if (group.Host >= 0 && group.Count == 0 && !evaluation.MayHold(group.Host, evaluation.Catalog.VmAtom))
        {
            Expect(Phrases.Vm, group.Host);
        }
    }

    private void TraceWorkloads(int g)
    {
        foreach (CapabilityId workload in evaluation.Groups[g].Source.Runs)
        {
            if (!evaluation.MayHold(g, evaluation.Catalog.RunsAtom(workload)))
            {
                Expect(workload, g);
            }
        }
    }

    private void Expect(CapabilityId workload, int g)
    {
        Blame blame = BlameCapability(new CapabilityCondition(workload, evaluation.Catalog.Atoms.ReachOf(workload)), g);
        List<RootCause> causes = blame.Broken >= 0 ? Trace(blame.Broken) : [Find(blame.Missing is CapabilityCondition
            ? blame with { Rule = RuleCodes.WorkloadNotOffered } : blame)];
        foreach (RootCause root in causes)
        {
            if (root.Primary < 0 && root.Workload is null)
            {
                root.Workload = workload;
                root.Primary = blame.Provider;
                root.Steps.AddRange(blame.Steps);
            }

            root.Consequences.Add(new Consequence(evaluation.Groups[g].Source.Name, null, workload));
        }
    }

    /// <summary>Finds what is to blame for a condition that does not hold.</summary>
    private Blame BlameCondition(Condition condition, int group)
    {
        switch (condition)
        {
            case AllCondition all:
                return BlameCondition(all.Parts.First(p => !evaluation.MayHold(group, p)), group);
            case AtLeastCondition some:
                Blame[] parts = [.. some.Parts.Where(p => !evaluation.MayHold(group, p)).Select(p => BlameCondition(p, group))];
                int likely = Array.FindIndex(parts, b => b.Broken >= 0);
                likely = likely >= 0 ? likely : Array.FindIndex(parts, b => b.Missing is FeatureCondition);
                return likely >= 0 ? parts[likely] : new Blame(RuleOf(some.Parts.First(p => !evaluation.MayHold(group, p))), group, some);
            case CapabilityCondition capability:
                return BlameCapability(capability, group);
            case ComponentCondition component:
                int index = FindInstance(component.Id, component.Reach == Reach.Stack ? -1 : group);
                return index >= 0 ? new Blame(index) : new Blame(RuleOf(component), group, component);
            case FeatureCondition feature:
                return BlameFeature(feature, group);
            default:
                return new Blame(RuleOf(condition), group, condition);
        }
    }

    private Blame BlameCapability(CapabilityCondition capability, int group)
    {
        Blame? conditional = null;
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            foreach (Provision provision in instance.Component.Source.Provides)
            {
                bool within = instance.Group == group || capability.Reach == Reach.Stack
                    || (provision.Reach ?? evaluation.Catalog.Atoms.ReachOf(provision.Capability)) == Reach.Stack;
                if (provision.Capability != capability.Id || !within)
                {
                    continue;
                }

                if (!instance.MayWork)
                {
                    return new Blame(i);
                }

                if (conditional is null && provision.When is { } when)
                {
                    conditional = BlameCondition(when, instance.Group).Through(i, phrases.OnlyWhen(instance.Component.Source, capability.Id, when));
                }
            }
        }

        return conditional ?? new Blame(RuleCodes.CapabilityMissing, group, capability);
    }

    private Blame BlameFeature(FeatureCondition feature, int group)
    {
        int host = evaluation.Groups[group].Host;
        if (host < 0)
        {
            return new Blame(RuleCodes.FeatureMissing, group, feature);
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
                    return new Blame(i);
                }

                if (conditional is null && provision.When is { } when)
                {
                    conditional = BlameCondition(when, host).Through(i, phrases.PassedOnlyWhen(component, feature.Id, when));
                }
            }
        }

        return conditional ?? new Blame(RuleCodes.FeatureMissing, group, feature);
    }

    private int FindInstance(ComponentId id, int group) =>
        Array.FindIndex(evaluation.Instances, 0, evaluation.InstanceCount, i => i.Component.Source.Id == id && (group < 0 || i.Group == group));

    private static RuleId RuleOf(Condition missing) => missing switch
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
