using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Diagnosis;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Puts root causes into words.</summary>
internal sealed class RootFindings(ReportContext context)
{
    /// <summary>The finding of one root cause.</summary>
    public Finding Of(RootCause root)
    {
        ref readonly GroupState group = ref context.Evaluation.Groups[root.Group];
        int at = root.Primary >= 0 ? context.Evaluation.Instances[root.Primary].Group : root.Group;
        NodeGroup where = context.Evaluation.Groups[at].Source;
        Component? component = root.Primary >= 0 ? context.Evaluation.Instances[root.Primary].Component.Source : null;
        Condition missing = root.Missing!;
        var because = new List<string>();
        if (root.Need is { } need)
        {
            because.Add($"{Phrases.Quote(component!.Name)} needs {context.Phrases.Describe(need.Condition)}: {need.Reason}");
        }

        because.AddRange(root.Steps);
        if (!root.IsCircular && Fact(missing, in group) is { } fact)
        {
            because.Add(fact);
        }

        return new Finding
        {
            Rule = root.Rule,
            Severity = Severity.Error,
            Message = Message(root, component, in group),
            Group = where.Name,
            Component = component?.Id,
            Capability = missing is CapabilityCondition c ? c.Id : root.Workload,
            Feature = missing is FeatureCondition f ? f.Id : null,
            Lacks = missing is FeatureCondition lacked && group.Host < 0 && !root.IsCircular
                ? $"{Phrases.Name(lacked.Id)} {Phrases.Short(StateOf(in group, lacked.Id))}" : null,
            Because = because.ToValueList(),
            Consequences = root.Consequences.ToValueList(),
            Fixes = context.Fixes.For(missing, group, root.Need),
            Location = context.PlaceOf(where, component, root.Workload),
            Source = root.Need?.Source,
        };
    }

    private string Message(RootCause root, Component? component, ref readonly GroupState group)
    {
        string subject = component is null ? $"group `{group.Source.Name}`" : Phrases.Quote(component.Name);
        string verb = root.Need is not null ? "needs" : root.Workload is { } workload
            ? $"cannot offer `{workload}` without" : "lacks";
        string what = context.Phrases.Describe(root.Missing!);
        if (root.Need is not null && context.Evaluation.Groups[context.Evaluation.Instances[root.Primary].Group].Host == root.Group)
        {
            verb = "needs of its host";
        }

        return root.Missing switch
        {
            _ when root.Rule == RuleCodes.WorkloadNotOffered => $"nothing on group `{group.Source.Name}` can run `{root.Workload}`",
            _ when root.IsCircular => $"{subject} {verb} {what}, which only something that rests on {subject} offers",
            FeatureCondition feature when group.Host < 0 => $"{subject} {verb} {what}, which is {Phrases.State(StateOf(in group, feature.Id))}",
            FeatureCondition => $"{subject} {verb} {what}, which the virtual machines of group `{group.Source.Name}` do not get",
            CapabilityCondition => $"{subject} {verb} {what}, which nothing within reach provides",
            AtLeastCondition => $"{subject} {verb} {what}, and there is none of them",
            ComponentCondition => $"{subject} {verb} {what}, which is not part of the stack",
            _ => $"{subject} {verb} {what}",
        };
    }

    /// <summary>What the hardware profile says of a fact, and where it says so.</summary>
    private string? Fact(Condition missing, ref readonly GroupState group)
    {
        if (group.Host >= 0)
        {
            return missing is FeatureCondition lacking
                ? $"nothing on group `{context.Evaluation.Groups[group.Host].Source.Name}` passes {Phrases.Name(lacking.Id)} on to virtual machines" : null;
        }

        if (group.Profile.Source is not { } profile)
        {
            return null;
        }

        (string? key, string? said) = missing switch
        {
            FeatureCondition f => (null, $"{Phrases.Name(f.Id)} is {Phrases.State(profile[f.Id].State)}"),
            ArchitectureCondition when profile.Architecture is { } a => ("architecture", $"the processors are {ArchitectureSet.NameOf(a)}"),
            CpuVendorCondition => ("cpu", $"the processors are made by {profile.Cpu.Vendor}"),
            CertificationCondition => ("certifications", $"the certifications are {string.Join(", ", profile.Certifications ?? [])}"),
            QuantityCondition { Quantity: Quantity.Nodes } => (null, null),
            QuantityCondition q when CompiledProfile.AmountOf(profile, q.Quantity) is { } amount =>
                (q.Quantity.ToString(), $"there are {Phrases.Number(amount)} {Phrases.Name(q.Quantity)}"),
            _ => ((string?)null, (string?)null),
        };
        string? origin = missing is FeatureCondition feature ? profile[feature.Id].Origin : key is null ? null : profile.Origins.GetValueOrDefault(key);
        return said is null ? null : $"hardware profile `{profile.Name}` says that {said}" + (origin is null || origin == profile.Name ? "" : $" ({origin})");
    }

    private static FeatureState StateOf(ref readonly GroupState group, FeatureId feature) =>
        group.Profile.Source?[feature].State ?? FeatureState.Unknown;
}
