using Deployments.Causes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds contested claims, architectures that differ, and machines that are too few or too small.</summary>
internal sealed class StructureFindings(ReportContext context)
{
    private readonly Evaluation evaluation = context.Evaluation;

    /// <summary>The faults in the shape of a group.</summary>
    public IEnumerable<Finding> Of(int g) => [.. ContestedClaims(g), .. ArchitectureConflict(g), .. TooFewNodes(g), .. TooFewMachines(g), .. Shortages(g)];

    private IEnumerable<Finding> ContestedClaims(int g)
    {
        ulong contested = Grading.ContestedClaims(evaluation, g);
        for (int bit = 0; contested >> bit != 0 && bit < 64; bit++)
        {
            if ((contested & (1UL << bit)) == 0)
            {
                continue;
            }

            GroupState group = evaluation.Groups[g];
            Component[] claimants = [.. Enumerable.Range(group.First, group.Count)
                .Where(i => (evaluation.Instances[i].Component.Claims & (1UL << bit)) != 0)
                .Select(i => evaluation.Instances[i].Component.Source)];
            Claim claim = evaluation.Catalog.Catalog.Claims[bit];
            yield return new Finding
            {
                Rule = RuleCodes.ClaimContested,
                Severity = Severity.Error,
                Cause = new ClaimContested(claim.Id, claimants.Select(c => c.Id).ToValueList()),
                Group = group.Source.Name,
                Component = claimants[^1].Id,
                Reasons = [new Stated(claim.Definition)],
                Fixes = context.Fixes.ForClaim(group, claimants),
                Location = context.LocationOf(group.Source, claimants[^1]),
                Source = claimants[^1].Sources.Count > 0 ? claimants[^1].Sources[0] : null,
                Language = context.Language,
            };
        }
    }

    private IEnumerable<Finding> ArchitectureConflict(int g)
    {
        GroupState group = evaluation.Groups[g];
        if (!group.ArchitectureConflict)
        {
            yield break;
        }

        var reasons = new List<Reason>();
        Component? culprit = null;
        foreach (Component component in ComponentsOf(group))
        {
            if (component.Architectures != ArchitectureSet.All)
            {
                reasons.Add(new RunsOn(component.Id, component.Architectures));
                culprit = culprit is null || (component.Architectures.Bits & group.Profile.Architectures) == 0 ? component : culprit;
            }
        }

        if (group.Profile.Source is { Architecture: { } architecture } profile)
        {
            reasons.Add(new ProfileArchitecture(profile.Name, architecture, profile.OriginOf("architecture")));
        }

        yield return new Finding
        {
            Rule = RuleCodes.ArchitectureMismatch,
            Severity = Severity.Error,
            Cause = new ArchitecturesDiffer(group.Source.Name),
            Group = group.Source.Name,
            Component = culprit?.Id,
            Reasons = reasons.ToValueList(),
            Fixes = group.Host < 0 ? context.Fixes.ForArchitecture(group) : [],
            Location = context.LocationOf(group.Source, culprit),
            Source = culprit is { Sources.Count: > 0 } ? culprit.Sources[0] : null,
            Language = context.Language,
        };
    }

    private IEnumerable<Finding> TooFewNodes(int g)
    {
        GroupState group = evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            CompiledComponent component = evaluation.Instances[i].Component;
            if (group.Nodes is { } nodes && nodes < component.Nodes)
            {
                yield return new Finding
                {
                    Rule = RuleCodes.NodesTooFew,
                    Severity = Severity.Error,
                    Cause = new NodesTooFew(component.Source.Id, component.Nodes, group.Source.Name, nodes),
                    Group = group.Source.Name,
                    Component = component.Source.Id,
                    Fixes = context.Fixes.ForNodes(group, component.Nodes),
                    Location = context.LocationOf(group.Source, component.Source),
                    Source = component.Source.Minimum!.Source,
                    Language = context.Language,
                };
            }
        }
    }

    private IEnumerable<Finding> TooFewMachines(int g)
    {
        GroupState group = evaluation.Groups[g];
        int asked = Grading.MachinesAskedOf(evaluation, g);
        if (group.Profile.Nodes is { } machines && asked > machines)
        {
            yield return new Finding
            {
                Rule = RuleCodes.MachinesTooFew,
                Severity = Severity.Error,
                Cause = new MachinesTooFew(asked, group.Profile.Source!.Name, machines),
                Group = group.Source.Name,
                Fixes = context.Fixes.ForMachines(group, asked),
                Location = context.LocationOf(group.Source, null),
                Language = context.Language,
            };
        }
    }

    private IEnumerable<Finding> Shortages(int g)
    {
        GroupState group = evaluation.Groups[g];
        GroupSize size = Sizes.Of(evaluation, g);
        (double? memory, double? processors, double? disk) = group.Host >= 0
            ? (group.Source.MemoryGiB, group.Source.Cores, null) : (group.Profile.MemoryGiB, group.Profile.Processors, group.Profile.DiskGiB);
        if (Sizes.IsLess(memory, size.Usable.MemoryGiB))
        {
            yield return Shortage(group, RuleCodes.MemoryTooSmall, Resource.Memory, s => s.MemoryGiB, memory!.Value, m => m.MemoryGiB, size);
        }

        if (Sizes.IsLess(processors, size.Usable.Processors))
        {
            yield return Shortage(group, RuleCodes.ProcessorsTooFew, Resource.Processors, s => s.Processors, processors!.Value, m => m.Cores, size);
        }

        if (Sizes.IsLess(disk, size.Usable.DiskGiB))
        {
            yield return Shortage(group, RuleCodes.DiskTooSmall, Resource.Disk, s => s.DiskGiB, disk!.Value, m => m.DiskGiB, size);
        }
    }

    private Finding Shortage(
        GroupState group, RuleId rule, Resource resource, Func<MachineSize, double> of, double available, Func<Minimum, double?> part, GroupSize size)
    {
        IEnumerable<Reason> takers = ComponentsOf(group).Where(c => c.Minimum is { } m && part(m) is not null)
            .Select(c => new Takes(c.Id, resource, part(c.Minimum!)!.Value, c.Minimum!.Of));
        return new()
        {
            Rule = rule,
            Severity = Severity.Error,
            Cause = new SizeTooSmall(group.Source.Name, resource, of(size.Nominal), of(size.Usable), available, group.Host >= 0),
            Group = group.Source.Name,
            Reasons = takers.Concat(of(size.Guests) > 0 ? [new GuestsTake(group.Source.Name, resource, of(size.Guests))] : []).ToValueList(),
            Fixes = context.Fixes.ForSize(group, size.Nominal),
            Location = context.LocationOf(group.Source, null),
            Language = context.Language,
        };
    }

    private IEnumerable<Component> ComponentsOf(GroupState group) =>
        Enumerable.Range(group.First, group.Count).Select(i => evaluation.Instances[i].Component.Source);
}
