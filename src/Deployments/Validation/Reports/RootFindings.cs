using Deployments.Causes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Diagnosis;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Makes findings of root causes.</summary>
internal sealed class RootFindings(ReportContext context)
{
    private readonly Evaluation evaluation = context.Evaluation;

    /// <summary>One finding a root cause, from the hardware up.</summary>
    public IEnumerable<Finding> All() => new RootCauseFinder(evaluation).Roots.Select(Of);

    private Finding Of(RootCause root)
    {
        GroupState group = evaluation.Groups[root.Group];
        int at = root.Primary >= 0 ? evaluation.Instances[root.Primary].Group : root.Group;
        NodeGroup where = evaluation.Groups[at].Source;
        Component? component = root.Primary >= 0 ? evaluation.Instances[root.Primary].Component.Source : null;
        Condition missing = root.Missing!;
        var reasons = new List<Reason>();
        if (root.Need is { } need)
        {
            reasons.Add(new Needed(component!.Id, null, need.Condition, need.Reason));
        }

        reasons.AddRange(root.Steps);
        if (!root.IsCircular && Fact(missing, group) is { } fact)
        {
            reasons.Add(fact);
        }

        return new Finding
        {
            Rule = root.Rule,
            Severity = Severity.Error,
            Cause = CauseOf(root, component?.Id, group),
            Group = where.Name,
            Component = component?.Id,
            Reasons = reasons.ToValueList(),
            Consequences = root.Consequences.ToValueList(),
            Fixes = context.Fixes.For(missing, group, root.Need),
            Location = context.LocationOf(where, component, root.Workload),
            Source = root.Need?.Source,
            Language = context.Language,
        };
    }

    private Cause CauseOf(RootCause root, ComponentId? component, GroupState group)
    {
        Dependence dependence = root.Need is null ? (root.Workload is null ? Dependence.Lacks : Dependence.Offers)
            : evaluation.Groups[evaluation.Instances[root.Primary].Group].Host == root.Group ? Dependence.NeedsOfHost : Dependence.Needs;
        var dependent = new Dependent(dependence, component, component is null ? group.Source.Name : null, root.Workload);
        return root.Missing! switch
        {
            CapabilityCondition capability when root.Rule == RuleCodes.WorkloadNotOffered =>
                new WorkloadNotOffered(group.Source.Name, root.Workload!.Value, capability.Id),
            { } missing when root.IsCircular => new CircularNeed(dependent, missing),
            FeatureCondition feature when group.Host < 0 => new FeatureOff(dependent, feature.Id, StateOf(group, feature.Id)),
            FeatureCondition feature => new FeatureNotPassedOn(dependent, feature.Id, group.Source.Name),
            { } missing => new ConditionUnmet(dependent, missing),
        };
    }

    /// <summary>The entry of the hardware profile about a missing condition, with its origin; null when there is none.</summary>
    private Reason? Fact(Condition missing, GroupState group)
    {
        if (group.Host >= 0)
        {
            return missing is FeatureCondition lacking ? new NotPassedOn(evaluation.Groups[group.Host].Source.Name, lacking.Id) : null;
        }

        if (group.Profile.Source is not { } profile)
        {
            return null;
        }

        string name = profile.Name;
        return missing switch
        {
            FeatureCondition f => new ProfileFeature(name, f.Id, profile[f.Id].State, profile[f.Id].Origin is { } origin && origin != name ? origin : null),
            ArchitectureCondition when profile.Architecture is { } a => new ProfileArchitecture(name, a, profile.OriginOf("architecture")),
            CpuVendorCondition => new ProfileCpuVendor(name, profile.Cpu.Vendor, profile.OriginOf("cpu")),
            CertificationCondition => new ProfileCertifications(name, profile.Certifications ?? [], profile.OriginOf("certifications")),
            QuantityCondition { Quantity: Quantity.Nodes } => null,
            QuantityCondition q when CompiledProfile.AmountOf(profile, q.Quantity) is { } amount =>
                new ProfileAmount(name, q.Quantity, amount, profile.OriginOf(KeyOf(q.Quantity))),
            _ => null,
        };
    }

    /// <summary>The JSON key of the part of a hardware profile that an amount is in.</summary>
    private static string KeyOf(Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => "memoryGiB",
        Quantity.Cores or Quantity.Threads => "cpu",
        Quantity.DiskGiB or Quantity.Disks => "disks",
        Quantity.Nics or Quantity.NicSpeedGbps or Quantity.VirtualFunctions => "nics",
        Quantity.Nodes => "nodes",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    private static FeatureState StateOf(GroupState group, FeatureId feature) => group.Profile.Source?[feature].State ?? FeatureState.Unknown;
}
