using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>The rules that find what is missing once nothing more follows.</summary>
internal static class VerdictRules
{
    public static IEnumerable<IRuleDefinition> All() =>
    [
        new RuleWriter("a component does not work")
            .Match<Settled>("settled")
            .Match<Installed>("installed")
            .Not<Works>("works", Where<Installed, Works>((installed, works) => works.Installed == installed))
            .Then<Installed>((context, installed) => Conclude(context, new Fault(installed.Site, FaultKind.Broken, installed.Component.Id))),
        new RuleWriter("a group is not started")
            .Match<Settled>("settled")
            .Match<Site>("site")
            .Not<Started>("started", Where<Site, Started>((site, started) => started.Site == site))
            .Then<Site>((context, site) => Conclude(context, new Fault(site, FaultKind.NotStarted, null))),
        new RuleWriter("a workload is not offered")
            .Match<Settled>("settled")
            .Match<Expected>("expected")
            .Not<Holds>("holds", Where<Expected, Holds>((expected, holds) => holds.Site == expected.Site && holds.Statement == expected.Statement))
            .Then<Expected>((context, expected) => Conclude(context, new Fault(expected.Site, FaultKind.NotOffered, expected.Workload))),
    ];
}
