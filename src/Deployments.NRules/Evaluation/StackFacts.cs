using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A stack and its hardware as facts, once for each outlook on what is unknown.</summary>
internal sealed class StackFacts
{
    private readonly CatalogRules rules;
    private readonly List<object> facts = [new Frontier(0)];
    private readonly List<Site> sites = [];
    private int groups;

    public StackFacts(CatalogRules rules, Stack stack, HardwareProfile? hardware)
    {
        this.rules = rules;
        foreach (Outlook outlook in Enum.GetValues<Outlook>())
        {
            groups = 0;
            foreach (NodeGroup group in stack.Groups)
            {
                Add(group, null, outlook, group.Hardware ?? hardware);
            }
        }
    }

    public IReadOnlyList<object> All => facts;

    /// <summary>The groups under both outlooks, hosts before their guests.</summary>
    public IReadOnlyList<Site> Sites => sites;

    private Site Add(NodeGroup group, Site? host, Outlook outlook, HardwareProfile? hardware)
    {
        Component[] components = [.. group.Components.Distinct().Select(Require)];
        var site = new Site(group, groups++, host, outlook, hardware, components, rules.Statements.All.Count);
        site.Ask(components.SelectMany(rules.AskedBeside));
        sites.Add(site);
        facts.Add(site);
        for (int i = 0; i < components.Length; i++)
        {
            facts.Add(new Installed(site, components[i], rules.KeyOf(components[i].Id), i));
        }

        foreach (CapabilityId workload in group.Runs.Distinct())
        {
            Statement statement = rules.Statements.Find(new CapabilityCondition(RequireCapability(workload).Id, null))!;
            site.Ask([statement]);
            facts.Add(new Expected(site, workload, statement));
        }

        site.Ask(rules.AskedEverywhere);
        foreach (NodeGroup guest in group.Guests)
        {
            Site inside = Add(guest, site, outlook, null);
            site.Ask(guest.IsContainer ? inside.Asked.Select(i => rules.Statements.All[i]).Where(s => s.CrossesContainers) : []);
            site.Ask([guest.IsContainer ? rules.SystemContainer : rules.Vm]);
        }

        return site;
    }

    private Component Require(ComponentId id) => rules.Catalog.Find(id) ?? throw new InputException(
        $"unknown component '{id}'", null, Suggestion.For(id.ToString(), rules.Catalog.Components.Select(c => c.Id.ToString())));

    private Capability RequireCapability(CapabilityId id) => rules.Catalog.Find(id) ?? throw new InputException(
        $"unknown capability '{id}'", null, Suggestion.For(id.ToString(), rules.Catalog.Capabilities.Select(c => c.Id.ToString())));
}
