using Deployments.Contracts;
using Deployments.Knowledge;
using NRules;

namespace Deployments.NRules.Evaluation;

/// <summary>What a session has concluded of a stack with everything unknown at its best. What fails there fails for certain.</summary>
internal sealed class Conclusions
{
    private readonly CatalogRules rules;
    private readonly HashSet<Installed> working;
    private readonly HashSet<Holds> holding;
    private readonly HashSet<Site> started;

    public Conclusions(CatalogRules rules, StackFacts facts, ISession session)
    {
        this.rules = rules;
        Sites = [.. facts.Sites.Where(s => s.IsBest)];
        Faults = [.. session.Query<Fault>()];
        working = [.. session.Query<Works>().Select(w => w.Installed)];
        holding = [.. session.Query<Holds>()];
        started = [.. session.Query<Started>().Select(s => s.Site)];
        Sizes = session.Query<Takes>().Where(t => t.Site.IsBest).ToDictionary(t => t.Site);
        Installed = [.. session.Query<Installed>().Where(i => i.Site.IsBest)
            .OrderBy(i => i.Site.Index).ThenBy(i => rules.RankOf(i.Key)).ThenBy(i => i.Order)];
    }

    /// <summary>The groups, hosts before their guests.</summary>
    public IReadOnlyList<Site> Sites { get; }

    /// <summary>The components, by group, what they rest on before them.</summary>
    public IReadOnlyList<Installed> Installed { get; }

    /// <summary>What is wrong, under both outlooks.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The size that a machine of each group needs.</summary>
    public IReadOnlyDictionary<Site, Takes> Sizes { get; }

    public bool Works(Installed installed) => working.Contains(installed);

    public bool Runs(Site site) => started.Contains(site);

    /// <summary>True when a condition holds on a group. What no rule asked for on the group is worked out from its parts.</summary>
    public bool Holds(Condition condition, Site site) => condition switch
    {
        AllCondition all => all.Parts.All(p => Holds(p, site)),
        AtLeastCondition some => some.Parts.Count(p => Holds(p, site)) >= some.Count,
        _ => rules.Statements.Find(condition) is { } statement && holding.Contains(new Holds(site, statement)),
    };

    /// <summary>True when other groups than the component's own can use what it provides.</summary>
    public bool IsWide(Provision provision) => (provision.Reach ?? rules.Statements.ReachOf(provision.Capability)) == Vocabulary.Reach.Stack;
}
