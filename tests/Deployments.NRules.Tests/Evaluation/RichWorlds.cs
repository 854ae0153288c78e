using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>
/// Adds to a random world what the plain reading of the design leaves out: system containers, architectures, sizes, numbers of machines,
/// certifications, makers of processors, rules on containers and claims, waivers.
/// </summary>
internal sealed class RichWorlds(int seed)
{
    private static readonly Architecture[] Architectures = [Architecture.X64, Architecture.Arm64, Architecture.RiscV64];

    private readonly Random random = new(seed);

    public (Catalog Catalog, Stack Stack, HardwareProfile? Hardware) Enrich(World world)
    {
        KnowledgeFile file = new()
        {
            Components = [.. world.Components.Select(Enrich)],
            Capabilities = [.. World.Capabilities.Select(c => c with { CrossesContainers = c.Id.Value is "alpha" or "gamma" }),
                new Capability(Capabilities.SystemContainer, "Container", "", Reach.Node, [])],
            Claims = [.. World.Claims],
            Features = [.. World.Features.Select(f => new Feature(f, f.Value, "", [], ""))],
            Rules = [.. world.Rules.Select(Enrich)],
        };
        NodeGroup[] groups = [.. world.Stack.Groups.Select(g => Enrich(g, isGuest: false))];
        HardwareProfile? hardware = world.Hardware is { } known ? Enrich(known) : null;
        if (OneIn(2) && groups.Length > 1)
        {
            // Two groups on one profile share its machines.
            groups = [.. groups.Select(g => g with { Hardware = null })];
        }

        ValueList<Waiver> waivers = OneIn(4)
            ? [.. world.Rules.Select(r => new Waiver(r.Id, "so")), .. Waive("DEP2001", world), .. Waive("DEP2002", world)] : [];
        return (Catalog.Of([file]), world.Stack with { Groups = [.. groups], Waivers = waivers }, hardware);
    }

    private ValueList<Waiver> Waive(string rule, World world) =>
        OneIn(2) ? [new Waiver(new RuleId(rule), "so", OneIn(2) ? world.Components[random.Next(world.Components.Count)].Id : null)] : [];

    private Component Enrich(Component component) => component with
    {
        Needs = [.. component.Needs.Select(n => n with { Condition = Enrich(n.Condition) })],
        Provides = [.. component.Provides, .. component.Provides.Where(p => p.Capability == Capabilities.Vm && !OneIn(3))
            .Select(p => p with { Capability = Capabilities.SystemContainer })],
        Guests = component.Guests is { } guests && OneIn(3) ? guests with { AnyArchitecture = true } : component.Guests,
        Architectures = OneIn(4) ? Some() : ArchitectureSet.All,
        Minimum = OneIn(3) ? new Minimum((MinimumScope)random.Next(3), Maybe(8), Maybe(4), Maybe(20), OneIn(3) ? 1 + random.Next(3) : null, "") : null,
    };

    private Condition Enrich(Condition condition) => condition switch
    {
        AllCondition all => new AllCondition([.. all.Parts.Select(Enrich)]),
        AtLeastCondition some => some with { Parts = [.. some.Parts.Select(Enrich)] },
        FeatureCondition when OneIn(3) => random.Next(5) switch
        {
            0 => new ArchitectureCondition(Some()),
            1 => new CpuVendorCondition(OneIn(2) ? "intel" : "AMD"),
            2 => new CertificationCondition("lab"),
            3 => new QuantityCondition((Quantity)random.Next(Enum.GetValues<Quantity>().Length), 1 + random.Next(4)),
            _ => new AtLeastCondition(random.Next(4), [condition, new ArchitectureCondition(Some()), condition]),
        },
        _ => condition,
    };

    private Rule Enrich(Rule rule) => rule with
    {
        Require = rule.Require is { } require ? Enrich(require) : null,
        When = rule.When! with
        {
            Together = OneIn(4) ? [] : rule.When.Together,
            InContainer = OneIn(3) ? OneIn(2) : null,
            Claims = OneIn(4) ? [World.Claims[random.Next(2)].Id] : [],
        },
    };

    private NodeGroup Enrich(NodeGroup group, bool isGuest) => group with
    {
        Count = OneIn(3) ? 1 + random.Next(3) : null,
        IsContainer = isGuest && OneIn(2),
        MemoryGiB = isGuest && OneIn(3) ? 1 + random.Next(8) : null,
        Cores = isGuest && OneIn(3) ? 1 + random.Next(4) : null,
        Hardware = group.Hardware is { } own ? Enrich(own) : null,
        Guests = [.. group.Guests.Select(g => Enrich(g, isGuest: true)), .. MoreGuests(group)],
    };

    /// <summary>Another guest beside the first, with the same components under another name.</summary>
    private IEnumerable<NodeGroup> MoreGuests(NodeGroup group) => group.Guests.Take(OneIn(3) ? 1 : 0)
        .Select(g => Enrich(g with { Name = g.Name + "b", Guests = [] }, isGuest: true));

    private HardwareProfile Enrich(HardwareProfile profile) => profile with
    {
        Nodes = OneIn(2) ? 1 + random.Next(4) : null,
        Architecture = OneIn(2) ? Architectures[random.Next(3)] : null,
        Cpu = new Processor { Vendor = OneIn(3) ? null : OneIn(2) ? "Intel" : "AMD", Cores = (int?)Maybe(6), Threads = (int?)Maybe(12) },
        MemoryGiB = Maybe(24),
        Disks = OneIn(3) ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Disk("nvme", Maybe(40)))],
        Nics = OneIn(3) ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => new NetworkInterface("n", Maybe(4), (int?)Maybe(3)))],
        Certifications = OneIn(3) ? null : OneIn(2) ? ["Lab"] : [],
        HostedBy = OneIn(4) ? "kvm" : null,
    };

    private ArchitectureSet Some() => Architectures.Where(_ => OneIn(2)).Append(Architectures[random.Next(3)])
        .Aggregate(ArchitectureSet.None, (set, a) => set | ArchitectureSet.Of(a));

    private double? Maybe(int most) => OneIn(3) ? null : 1 + random.Next(most);

    private bool OneIn(int cases) => random.Next(cases) == 0;
}
