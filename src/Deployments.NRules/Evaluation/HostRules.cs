using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>
/// The rules that start groups, hosts before their guests. Their priorities order the work: only when nothing more follows on the groups that run is
/// it noted what their hosts can start, and only then do the next ones run. So no host rests on its own guests.
/// </summary>
internal static class HostRules
{
    private const int Noting = -10, Advancing = -20, Settling = -30;

    /// <summary>The rules.</summary>
    /// <param name="vm">What a host of virtual machines must offer.</param>
    /// <param name="systemContainer">What a host of system containers must offer.</param>
    public static IEnumerable<IRuleDefinition> All(Statement vm, Statement systemContainer) =>
    [
        new RuleWriter("physical machines run")
            .Match<Site>("site", Where<Site>(site => site.IsPhysical))
            .Then<Site>((context, site) => Conclude(context, new Started(site))),
        Startable("virtual machines can be started", vm, Where<Site>(site => site.IsMachineOfHost)),
        Startable("containers can be started", systemContainer, Where<Site>(site => site.IsContainer)),
        new RuleWriter("containers share the kernel and the hardware", Noting)
            .Match<Frontier>("frontier")
            .Match<Site>("site", Where<Site>(site => site.IsContainer), Where<Frontier, Site>((frontier, site) => site.Depth == frontier.Depth + 1))
            .Match<Holds>("holds", Where<Holds>(holds => holds.Statement.CrossesContainers), Where<Site, Holds>((site, holds) => holds.Site == site.Host))
            .Then<Site, Holds>((context, site, holds) => Conclude(context, new Holds(site, holds.Statement))),
        new RuleWriter("the next groups run", Advancing)
            .Match<Frontier>("frontier")
            .Exists<Site>("site", Where<Frontier, Site>((frontier, site) => site.Depth > frontier.Depth))
            .Then<Frontier>((context, frontier) => Advance(context, frontier)),
        new RuleWriter("what can be started runs")
            .Match<Startable>("startable")
            .Match<Frontier>("frontier", Where<Startable, Frontier>((startable, frontier) => startable.Site.Depth == frontier.Depth))
            .Then<Startable>((context, startable) => Conclude(context, new Started(startable.Site))),
        new RuleWriter("nothing more follows", Settling)
            .Match<Frontier>("frontier")
            .Not<Site>("site", Where<Frontier, Site>((frontier, site) => site.Depth > frontier.Depth))
            .Then<Frontier>((context, frontier) => Conclude(context, new Settled())),
    ];

    private static IRuleDefinition Startable(string name, Statement runner, System.Linq.Expressions.LambdaExpression which) => new RuleWriter(name, Noting)
        .Match<Frontier>("frontier")
        .Match<Site>("site", which, Where<Frontier, Site>((frontier, site) => site.Depth == frontier.Depth + 1))
        .Exists<Holds>("holds", Is<Holds>("holds", "Statement.Index", runner.Index), Where<Site, Holds>((site, holds) => holds.Site == site.Host))
        .Then<Site>((context, site) => Conclude(context, new Startable(site)));

    private static void Advance(IContext context, Frontier frontier)
    {
        context.Retract(frontier);
        context.Insert(new Frontier(frontier.Depth + 1));
    }
}
