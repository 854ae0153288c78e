using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fixes;

/// <summary>Proposes changes for a fault, tries each on a copy, and keeps those that make things better.</summary>
internal sealed class FixFinder(CompiledCatalog catalog, Stack stack, HardwareProfile? hardware, Tally before, int limit)
{
    private const int ProvidersTried = 8;

    private Evaluation? scratch;

    /// <summary>Fixes for a fact that does not hold on a group.</summary>
    public ValueList<Fix> For(Condition missing, GroupState group, Need? need) => Prove(Propose(missing, group, need));

    /// <summary>Fixes for a group that makes an exclusive claim more than once: each claimant removed.</summary>
    public ValueList<Fix> ForClaim(GroupState group, IEnumerable<Component> claimants) =>
        Prove(claimants.Reverse().Select(c => Remove(group, c.Id)));

    /// <summary>Fixes for too few machines.</summary>
    public ValueList<Fix> ForNodes(GroupState group, int nodes) => Prove([MoreNodes(group, nodes)]);

    /// <summary>Fixes for fewer machines than the stack asks for.</summary>
    public ValueList<Fix> ForMachines(GroupState group, int machines) =>
        Prove([Hardware(group, new ProvideMachines(machines), null, p => p with { Nodes = machines })]);

    /// <summary>Fixes for too little of something in a machine, or for a virtual machine that is too small.</summary>
    public ValueList<Fix> ForSize(GroupState group, MachineSize size)
    {
        if (group.Host >= 0)
        {
            return Prove([new Candidate(
                new EnlargeGuests(group.Source.Name, size with { DiskGiB = 0 }),
                stack.With(group.Source, g => g with
                {
                    MemoryGiB = g.MemoryGiB is null ? null : Math.Max(g.MemoryGiB.Value, size.MemoryGiB),
                    Cores = g.Cores is null ? null : Math.Max(g.Cores.Value, (int)Math.Ceiling(size.Processors)),
                }),
                hardware)]);
        }

        return Prove([Hardware(group, new UseLargerMachines(size), null, p => p with
        {
            MemoryGiB = Math.Max(p.MemoryGiB ?? 0, size.MemoryGiB),
            Cpu = p.Cpu with
            {
                Cores = Math.Max(p.Cpu.Cores ?? 0, (int)Math.Ceiling(size.Processors)),
                Threads = Math.Max(p.Cpu.Threads ?? 0, (int)Math.Ceiling(size.Processors)),
            },
            Disks = p.Disks is { } disks && disks.Sum(d => d.SizeGiB ?? 0) >= size.DiskGiB ? disks : [new Disk(null, size.DiskGiB)],
        })]);
    }

    /// <summary>Fixes for a group whose components, machine and guests share no architecture.</summary>
    public ValueList<Fix> ForArchitecture(GroupState group) => Prove(ArchitectureSet.All.ToArray()
        .Where(a => (group.OwnArchitectures & ArchitectureSet.Of(a).Bits) != 0)
        .Select(a => OnArchitecture(group, a)));

    /// <summary>Fixes for a component past its end of life: replacing it by each of its successors.</summary>
    public ValueList<Fix> ForSuccessors(GroupState group, Component component) => Prove(
        component.Lifecycle.Successors.Where(s => !group.Source.Components.Contains(s)).Select(successor => new Candidate(
            new ReplaceComponents([component.Id], successor, null),
            stack.With(group.Source, g => StackChange.Replace(g, [component.Id], successor)),
            hardware)),
        strictly: false);

    private IEnumerable<Candidate> Propose(Condition missing, GroupState group, Need? need) => missing switch
    {
        FeatureCondition feature when group.Host < 0 => [Enable(group, feature.Id, need)],
        CapabilityCondition capability => Providers(capability.Id).SelectMany(c => AddOrReplace(group, c, need)),
        ComponentCondition component => AddOrReplace(group, component.Id, need),
        CertificationCondition list => [Hardware(group, new UseMachines(list), need?.Source, p => p with
        {
            Certifications = [.. p.Certifications ?? [], list.Certification],
        })],
        CpuVendorCondition vendor => [Hardware(group, new UseMachines(vendor), need?.Source, p => p with
        {
            Cpu = p.Cpu with { Vendor = vendor.Vendor },
        })],
        ArchitectureCondition architecture => architecture.Architectures.ToArray().Select(a => OnArchitecture(group, a)),
        QuantityCondition { Quantity: Quantity.Nodes } nodes => [MoreNodes(group, (int)Math.Ceiling(nodes.Minimum))],
        QuantityCondition quantity when group.Host < 0 => Enough(group, quantity, need),
        AllCondition all => all.Parts.SelectMany(p => Propose(p, group, need)),
        AtLeastCondition some => some.Parts.SelectMany(p => Propose(p, group, need)),
        _ => [],
    };

    private Candidate Enable(GroupState group, FeatureId id, Need? need)
    {
        HardwareProfile profile = group.Profile.Source ?? HardwareProfile.Unknown;
        FeatureState state = profile[id].State;
        Remedy? remedy = catalog.Catalog.Find(id)?.RemedyFor(state, profile);
        var change = new EnableFeature(id, state, need?.Remedy ?? remedy?.Text) { Places = need?.Remedy is null && remedy is not null ? remedy.Places : [] };
        return Hardware(group, change, remedy?.Source ?? need?.Source, p => p.With(id, FeatureState.Enabled));
    }

    private IEnumerable<Candidate> Enough(GroupState group, QuantityCondition condition, Need? need)
    {
        int count = (int)Math.Ceiling(condition.Minimum);
        Func<HardwareProfile, HardwareProfile>? change = condition.Quantity switch
        {
            Quantity.MemoryGiB => p => p with { MemoryGiB = condition.Minimum },
            Quantity.Cores => p => p with { Cpu = p.Cpu with { Cores = count } },
            Quantity.Threads => p => p with { Cpu = p.Cpu with { Threads = count } },
            Quantity.DiskGiB => p => p with { Disks = [new Disk(null, condition.Minimum)] },
            Quantity.Disks => p => p with { Disks = Enumerable.Repeat(new Disk(null, p.Disks?.Sum(d => d.SizeGiB)), count).ToValueList() },
            Quantity.Nics => p => p with { Nics = Enumerable.Repeat(new NetworkInterface(null, null, null), count).ToValueList() },
            Quantity.NicSpeedGbps => p => p with { Nics = [new NetworkInterface(null, condition.Minimum, null)] },
            Quantity.VirtualFunctions => p => p with { Nics = [new NetworkInterface(null, null, count)] },
            _ => null,
        };
        return change is null ? [] : [Hardware(group, new UseMachines(condition), need?.Source, change)];
    }

    private Candidate OnArchitecture(GroupState group, Architecture architecture) => Hardware(
        group, new UseMachines(new ArchitectureCondition(ArchitectureSet.Of(architecture))), null, p => p with { Architecture = architecture });

    private Candidate Hardware(GroupState group, Change change, string? source, Func<HardwareProfile, HardwareProfile> apply)
    {
        (Stack changed, HardwareProfile? on) = stack.WithHardware(group.Source, hardware, apply);
        return new Candidate(change, changed, on, source);
    }

    /// <summary>
    /// Adds a component and removes those that hold what it claims. Where the group has something that was meant to meet the need and cannot, adding
    /// another part beside it would not make work what was claimed: it takes its place.
    /// </summary>
    private IEnumerable<Candidate> AddOrReplace(GroupState group, ComponentId id, Need? need)
    {
        if (group.Source.Components.Contains(id))
        {
            // It is there already; what keeps it from helping is a fault of its own.
            yield break;
        }

        Component component = catalog.Catalog.Find(id)!;
        ComponentId[] unfit = [.. group.Source.Components.Where(c => need?.NotAssumedBeside.Contains(c) == true)];
        ComponentId[] holders = [.. group.Source.Components.Where(c => unfit.Contains(c) || catalog.Catalog.Find(c)!.SharesClaimWith(component))];
        if (holders.Length == 0)
        {
            yield return new Candidate(new AddComponent(id, group.Source.Name), stack.With(group.Source, g => g.Adding(id)), hardware);
            yield break;
        }

        yield return new Candidate(
            new ReplaceComponents(holders.ToValueList(), id, group.Source.Name),
            stack.With(group.Source, g => StackChange.Replace(g, holders, id)),
            hardware) { Claim = unfit.Length > 0 ? need!.Condition : null, Group = group.Source };
    }

    private Candidate Remove(GroupState group, ComponentId component) =>
        new(new RemoveComponent(component, group.Source.Name), stack.With(group.Source, g => g.Removing(component)), hardware);

    private Candidate MoreNodes(GroupState group, int nodes) =>
        new(new AddNodes(group.Source.Name, nodes), stack.With(group.Source, g => g with { Count = nodes }), hardware);

    /// <summary>The components that provide a capability: those everybody assumes first, then in the order of the catalogue.</summary>
    private IEnumerable<ComponentId> Providers(CapabilityId capability) =>
        (catalog.Catalog.Find(capability)?.Assume ?? []).Concat(
            catalog.Catalog.ProvidersOf(capability).Select(c => c.Id)).Distinct().Take(ProvidersTried);

    /// <summary>True unless the candidate leaves a claim open or gives up a workload of the group.</summary>
    private bool KeepsClaim(Evaluation after, Candidate candidate)
    {
        if (candidate.Claim is not { } claim)
        {
            return true;
        }

        int group = Array.FindIndex(after.Groups, g => g.Source.Name == candidate.Group!.Name);
        return after.MayHold(group, claim) && candidate.Group!.Runs.All(run => after.MayHold(group, catalog.RunsAtom(run)));
    }

    private ValueList<Fix> Prove(IEnumerable<Candidate> candidates, bool strictly = true)
    {
        if (limit == 0)
        {
            return [];
        }

        var fixes = new List<Fix>();
        var tried = new List<Change>();
        scratch ??= new Evaluation(catalog);
        foreach (Candidate candidate in candidates)
        {
            if (tried.Contains(candidate.Change))
            {
                continue;
            }

            tried.Add(candidate.Change);

            scratch.Run(candidate.Stack, candidate.Hardware);
            Tally after = Grading.Of(scratch);

            // Fewer open questions are no gain here: a removal can trade a fault for a broken component that was only in doubt.
            if ((strictly ? after.Wrong < before.Wrong : !before.BetterThan(after)) && KeepsClaim(scratch, candidate))
            {
                fixes.Add(new Fix(candidate.Change, after.Verdict, candidate.Source)
                {
                    Stack = candidate.Stack,
                    Hardware = candidate.Hardware,
                    After = after,
                    Language = English.Of(catalog.Catalog),
                });
            }
        }

        return fixes.OrderBy(f => f.After.Wrong).ThenBy(f => f.After.Open).Take(limit).ToValueList();
    }
}
