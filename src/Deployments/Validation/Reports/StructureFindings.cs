using System.Globalization;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds contested claims, architectures that do not meet, and machines that are too few or too small.</summary>
internal sealed class StructureFindings(ReportContext context)
{
    /// <summary>Adds what is wrong with the shape of a group.</summary>
    public void Find(int g)
    {
        FindContestedClaims(g);
        FindArchitectureConflict(g);
        FindShortages(g);
    }

    private void FindContestedClaims(int g)
    {
        ulong contested = Judge.ContestedClaims(context.Evaluation, g);
        for (int bit = 0; contested >> bit != 0 && bit < 64; bit++)
        {
            if ((contested & (1UL << bit)) == 0)
            {
                continue;
            }

            GroupState group = context.Evaluation.Groups[g];
            Component[] claimants = [.. Enumerable.Range(group.First, group.Count)
                .Where(i => (context.Evaluation.Instances[i].Component.Claims & (1UL << bit)) != 0)
                .Select(i => context.Evaluation.Instances[i].Component.Source)];
            Claim claim = context.Evaluation.Catalog.Catalog.Claims[bit];
            context.Findings.Add(new Finding
            {
                Rule = RuleCodes.ClaimContested,
                Severity = Severity.Error,
                Message = $"{string.Join(" and ", claimants.Select(c => Phrases.Quote(c.Name)))} both take `{claim.Id}`, of which a machine has one",
                Group = group.Source.Name,
                Component = claimants[^1].Id,
                Because = [claim.Definition],
                Fixes = context.Fixes.ForClaim(group, claimants),
                Location = context.PlaceOf(group.Source, claimants[^1], null),
                Source = claimants[^1].Sources.Count > 0 ? claimants[^1].Sources[0] : null,
            });
        }
    }

    private void FindArchitectureConflict(int g)
    {
        GroupState group = context.Evaluation.Groups[g];
        if (!group.ArchitectureConflict)
        {
            return;
        }

        var because = new List<string>();
        Component? culprit = null;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = context.Evaluation.Instances[i].Component.Source;
            if (component.Architectures != ArchitectureSet.All)
            {
                because.Add($"{Phrases.Quote(component.Name)} runs on {component.Architectures}");
                culprit = culprit is null || (component.Architectures.Bits & group.Profile.Architectures) == 0 ? component : culprit;
            }
        }

        if (group.Profile.Source is { Architecture: { } architecture } profile)
        {
            because.Add($"hardware profile `{profile.Name}` says that the processors are {ArchitectureSet.NameOf(architecture)}"
                + (profile.Origins.GetValueOrDefault("architecture") is { } origin ? $" ({origin})" : ""));
        }

        context.Findings.Add(new Finding
        {
            Rule = RuleCodes.ArchitectureMismatch,
            Severity = Severity.Error,
            Message = $"no processor architecture suits everything on group `{group.Source.Name}`",
            Group = group.Source.Name,
            Component = culprit?.Id,
            Because = because.ToValueList(),
            Fixes = group.Host < 0 ? context.Fixes.ForArchitecture(group) : [],
            Location = context.PlaceOf(group.Source, culprit, null),
            Source = culprit is { Sources.Count: > 0 } ? culprit.Sources[0] : null,
        });
    }

    private void FindShortages(int g)
    {
        GroupState group = context.Evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            CompiledComponent component = context.Evaluation.Instances[i].Component;
            if (group.Nodes < component.Nodes)
            {
                context.Findings.Add(new Finding
                {
                    Rule = RuleCodes.NodesTooFew,
                    Severity = Severity.Error,
                    Message = string.Create(CultureInfo.InvariantCulture, $"`{component.Source.Name}` needs at least {component.Nodes} nodes, and group `{group.Source.Name}` has {group.Nodes}"),
                    Group = group.Source.Name,
                    Component = component.Source.Id,
                    Fixes = context.Fixes.ForNodes(group, component.Nodes),
                    Location = context.PlaceOf(group.Source, component.Source, null),
                    Source = component.Source.Minimum!.Source,
                });
            }
        }

        int machines = Judge.MachinesAskedOf(context.Evaluation, g);
        if (machines > group.Profile.Nodes)
        {
            context.Findings.Add(new Finding
            {
                Rule = RuleCodes.MachinesTooFew,
                Severity = Severity.Error,
                Message = string.Create(CultureInfo.InvariantCulture, $"the stack asks for {machines} machines, and hardware profile `{group.Profile.Source!.Name}` stands for {group.Profile.Nodes}"),
                Group = group.Source.Name,
                Fixes = context.Fixes.ForMachines(group, machines),
                Location = context.PlaceOf(group.Source, null),
            });
        }

        Demand demand = Demand.Of(context.Evaluation, g);
        (double? memory, double? processors, double? disk) = group.Host >= 0
            ? (group.Source.MemoryGiB, group.Source.Cores, null) : (group.Profile.MemoryGiB, group.Profile.Processors, group.Profile.DiskGiB);
        AddShortage(group, RuleCodes.MemoryTooSmall, "GiB of memory", demand.MemoryGiB, memory, m => m.MemoryGiB, demand);
        AddShortage(group, RuleCodes.ProcessorsTooFew, "processors", demand.Processors, processors, m => m.Cores, demand);
        AddShortage(group, RuleCodes.DiskTooSmall, "GiB of disk", demand.DiskGiB, disk, m => m.DiskGiB, demand);
    }

    private void AddShortage(GroupState group, RuleId rule, string unit, double demand, double? supply, Func<Minimum, double?> part, Demand all)
    {
        if (!(supply < demand))
        {
            return;
        }

        var because = new List<string>();
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = context.Evaluation.Instances[i].Component.Source;
            if (component.Minimum is { } minimum && part(minimum) is { } amount)
            {
                because.Add($"{Phrases.Quote(component.Name)} takes {Phrases.Number(amount)} {unit}");
            }
        }

        context.Findings.Add(new Finding
        {
            Rule = rule,
            Severity = Severity.Error,
            Message = $"a machine of group `{group.Source.Name}` needs {Phrases.Number(demand)} {unit} and has {Phrases.Number(supply!.Value)}",
            Lacks = group.Host < 0 ? $"less than {Phrases.Number(demand)} {unit}" : null,
            Group = group.Source.Name,
            Because = because.ToValueList(),
            Fixes = context.Fixes.ForDemand(group, all),
            Location = context.PlaceOf(group.Source, null, null),
        });
    }
}
