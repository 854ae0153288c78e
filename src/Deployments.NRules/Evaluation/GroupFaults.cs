using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>States the faults of groups that no component lacks anything for: contested claims, sizes, numbers, architectures, policies.</summary>
internal sealed class GroupFaults(CatalogRules rules, Conclusions conclusions)
{
    public IEnumerable<RootCause> All() => conclusions.Faults.Where(f => f.Site.IsBest).OrderBy(f => f.Site.Index).ThenBy(f => f.Kind)
        .Select(Of).OfType<RootCause>();

    private RootCause? Of(Fault fault)
    {
        Site site = fault.Site;
        string group = site.Group.Name;
        return (fault.Kind, fault.Subject) switch
        {
            (FaultKind.Contested, ClaimId claim) => Contested(site, claim),
            (FaultKind.Architectures, _) => new RootCause(RuleCodes.ArchitectureMismatch, new ArchitecturesDiffer(group), group, Narrowest(site), []),
            (FaultKind.Nodes, ComponentId component) => new RootCause(RuleCodes.NodesTooFew,
                new NodesTooFew(component, rules.Catalog.Find(component)!.Minimum!.Nodes!.Value, group, site.Nodes!.Value), group, component, []),
            (FaultKind.Machines, _) => new RootCause(
                RuleCodes.MachinesTooFew, new MachinesTooFew(Asked(site), site.Hardware!.Name, site.Hardware.Nodes!.Value), group, null, []),
            (FaultKind.Size, Resource resource) => Shortage(site, resource),
            (FaultKind.Policy, RuleId id) when rules.Catalog.Find(id) is { } policy && !IsConsequence(policy, site) => new RootCause(
                id, new PolicyBroken(id), group, policy.When!.Together.Count > 0 ? policy.When.Together[^1] : null, []),
            _ => null,
        };
    }

    private RootCause Contested(Site site, ClaimId claim)
    {
        ComponentId[] claimants = [.. conclusions.Installed.Where(i => i.Site == site && i.Component.Claims.Contains(claim)).Select(i => i.Component.Id)];
        return new RootCause(RuleCodes.ClaimContested, new ClaimContested(claim, [.. claimants]), site.Group.Name, claimants[^1], []);
    }

    /// <summary>The component to name where architectures differ: the last that the machine does not suit, else the first that is particular.</summary>
    private ComponentId? Narrowest(Site site)
    {
        Component[] particular = [.. conclusions.Installed.Where(i => i.Site == site).Select(i => i.Component)
            .Where(c => c.Architectures != ArchitectureSet.All)];
        ArchitectureSet machine = site.Hardware?.Architecture is { } known ? ArchitectureSet.Of(known) : ArchitectureSet.All;
        return (Array.FindLast(particular, c => (c.Architectures & machine).Count == 0) ?? particular.FirstOrDefault())?.Id;
    }

    private RootCause Shortage(Site site, Resource resource)
    {
        Takes takes = conclusions.Sizes[site];
        RuleId rule = resource switch
        {
            Resource.Memory => RuleCodes.MemoryTooSmall,
            Resource.Processors => RuleCodes.ProcessorsTooFew,
            _ => RuleCodes.DiskTooSmall,
        };
        var cause = new SizeTooSmall(site.Group.Name, resource, Sizing.Part(takes.Nominal, resource), Sizing.Part(takes.Usable, resource),
            Sizing.Available(site, resource)!.Value, !site.IsPhysical);
        return new RootCause(rule, cause, site.Group.Name, null, []);
    }

    private int Asked(Site site) => Sizing.Asked(conclusions.Sites.Where(s => ReferenceEquals(s.Hardware, site.Hardware)));

    /// <summary>True when what a policy requires is there and only does not work: that has a cause of its own.</summary>
    private bool IsConsequence(Rule policy, Site site) => policy.Require is { } require && WouldHold(require, site);

    private bool WouldHold(Condition condition, Site site) => condition switch
    {
        AllCondition all => all.Parts.All(p => WouldHold(p, site)),
        AtLeastCondition some => some.Parts.Count(p => WouldHold(p, site)) >= some.Count,
        CapabilityCondition capability => conclusions.Holds(capability, site) || conclusions.Installed.Any(i => !conclusions.Works(i)
            && i.Component.Provides.Any(p => p.When is null && p.Capability == capability.Id
                && (i.Site == site || conclusions.IsWide(p) || IsWide(capability)))),
        ComponentCondition component => conclusions.Holds(component, site) || conclusions.Installed.Any(i => !conclusions.Works(i)
            && i.Component.Id == component.Id && (i.Site == site || component.Reach == Reach.Stack)),
        _ => conclusions.Holds(condition, site),
    };

    private bool IsWide(CapabilityCondition capability) => (capability.Reach ?? rules.Statements.ReachOf(capability.Id)) == Reach.Stack;
}
