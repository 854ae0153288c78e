using Deployments.Knowledge;
using Deployments.Vocabulary;
using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>The rules on what a group is as a whole: its architecture, the size of its machines and their number, and what there is only one of.</summary>
internal static class MachineRules
{
    public static IEnumerable<IRuleDefinition> All(IEnumerable<Claim> claims) => [.. Architectures(), .. Sizes(), .. Numbers(), .. claims.Select(Contested)];

    private static IEnumerable<IRuleDefinition> Architectures() =>
    [
        new RuleWriter("the architectures that suit a group")
            .Match<Site>("site")
            .Collect<Suits>("guests", Where<Site, IEnumerable<Suits>>((site, guests) => guests.Count() == site.Group.Guests.Count),
                "guest", Where<Site, Suits>((site, guest) => guest.Site.Host == site))
            .Then<Site, IEnumerable<Suits>>((context, site, guests) => Conclude(context, Settlement.Of(site, guests))),
        new RuleWriter("the architectures of physical machines")
            .Match<Suits>("suits", Where<Suits>(suits => suits.Site.IsPhysical))
            .Then<Suits>((context, suits) => Conclude(context, new MayBe(suits.Site, suits.Set, suits.IsConflict))),
        new RuleWriter("the architectures of guests")
            .Match<Suits>("suits")
            .Match<MayBe>("host", Where<Suits, MayBe>((suits, host) => host.Site == suits.Site.Host))
            .Then<Suits, MayBe>((context, suits, host) => Conclude(context, Settlement.Of(suits, host))),
        new RuleWriter("no architecture suits all")
            .Match<MayBe>("maybe", Where<MayBe>(maybe => maybe.IsConflict))
            .Then<MayBe>((context, maybe) => Conclude(context, new Fault(maybe.Site, FaultKind.Architectures, null))),
        new RuleWriter("not every architecture suits all")
            .Match<MayBe>("maybe", Where<MayBe>(maybe => Settlement.IsOpen(maybe)))
            .Then<MayBe>((context, maybe) => Conclude(context, new Fault(maybe.Site, FaultKind.ArchitectureOpen, null))),
    ];

    private static IEnumerable<IRuleDefinition> Sizes() =>
    [
        new RuleWriter("the size that a machine needs")
            .Match<Site>("site")
            .Collect<Takes>("guests", Where<Site, IEnumerable<Takes>>((site, guests) => guests.Count() == site.Group.Guests.Count),
                "guest", Where<Site, Takes>((site, guest) => guest.Site.Host == site))
            .Then<Site, IEnumerable<Takes>>((context, site, guests) => Conclude(context, Sizing.Of(site, guests))),
        .. Enum.GetValues<Causes.Resource>().Select(resource => new RuleWriter($"too little {resource}")
            .Match<Takes>("takes", Where<Takes>(takes => Sizing.Lacks(takes, resource)))
            .Then<Takes>((context, takes) => Conclude(context, new Fault(takes.Site, FaultKind.Size, resource)))),
    ];

    private static IEnumerable<IRuleDefinition> Numbers() =>
    [
        new RuleWriter("too few nodes for a component")
            .Match<Installed>("installed", Where<Installed>(installed => installed.LacksNodes))
            .Then<Installed>((context, installed) => Conclude(context, new Fault(installed.Site, FaultKind.Nodes, installed.Component.Id))),
        new RuleWriter("more machines than the profile stands for")
            .Match<Site>("site", Where<Site>(site => site.Hardware != null && site.Hardware.Nodes != null))
            .Collect<Site>("fleet", Where<Site, IEnumerable<Site>>((site, fleet) => Sizing.IsTooLargeFor(site, fleet)),
                "other", Where<Site, Site>((site, other) => ReferenceEquals(other.Hardware, site.Hardware) && other.Outlook == site.Outlook))
            .Then<Site>((context, site) => Conclude(context, new Fault(site, FaultKind.Machines, null))),
    ];

    private static IRuleDefinition Contested(Claim claim)
    {
        ClaimId id = claim.Id;
        return new RuleWriter($"only one {id}")
            .Match<Installed>("one", Where<Installed>(one => one.Component.Claims.Contains(id)))
            .Exists<Installed>("other", Where<Installed>(other => other.Component.Claims.Contains(id)),
                Where<Installed, Installed>((one, other) => one.Site == other.Site && one.Order < other.Order))
            .Then<Installed>((context, one) => Conclude(context, new Fault(one.Site, FaultKind.Contested, id)));
    }
}
