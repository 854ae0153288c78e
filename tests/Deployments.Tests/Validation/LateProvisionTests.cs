using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Stacks;
using Deployments.Tests.Spaces;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>
/// A component that provides something only beside a component that needs it: no circle, for the second does not need what it helps to provide.
/// </summary>
[TestFixture]
internal sealed class LateProvisionTests
{
    private static readonly Component Base = new HostOperatingSystem
    {
        Id = new("base"),
        Name = "Base",
        Provides = [new Provision(new("alpha"), null, Condition.Component(new("extra"))), new Provision(new("vm"))],
        Guests = new GuestContract(false, [new GuestProvision(World.Features[0], Condition.Component(new("extra")))]),
    };

    private static readonly Component Far = new HostOperatingSystem
    {
        Id = new("far"), Name = "Far", Provides = [new Provision(new("beta"), null, Condition.Capability(new("alpha")))],
    };

    private static readonly Component[] Parts =
    [
        Base,
        Far,
        MadeUp.Needing(Condition.Component(new("base")), "extra"),
        MadeUp.Needing(Condition.Capability(new("alpha")), "user"),
        MadeUp.Needing(Condition.Capability(new("beta")), "remote"),
        MadeUp.Needing(Condition.Feature(World.Features[0]), "guest"),
    ];

    [Test]
    public void Judge_EverySetOfParts_AgreesWithThePlainReading()
    {
        foreach (Component[] order in new[] { Parts, [.. Parts.Reverse()] })
        {
            for (int chosen = 0; chosen < 1 << Parts.Length; chosen++)
            {
                ValueList<ComponentId> host = Parts.Where((_, i) => (chosen & (1 << i)) != 0 && i < 4).Select(c => c.Id).ToValueList();
                ValueList<ComponentId> guests = Parts.Where((_, i) => (chosen & (1 << i)) != 0 && i >= 4).Select(c => c.Id).ToValueList();
                var stack = new Stack
                {
                    Groups = [new NodeGroup { Name = "outer", Components = host, Guests = [new NodeGroup { Name = "inner", Components = guests }] }],
                };
                var world = new World(order.ToValueList(), [], stack, null);
                Assert.That(new RulesEngine(world.MakeCatalog()).Judge(stack), Is.EqualTo(new NaiveOracle(world).Verdict), world.ToString());
            }
        }
    }

    [Test]
    public void Contains_EveryChoice_AgreesWithTheEngine()
    {
        var world = new World(Parts.ToValueList(), [], new Stack(), null);
        var engine = new RulesEngine(world.MakeCatalog());
        Space space = Space.Compile(SpaceWorlds.Template(world), null, engine.Catalog);
        byte[][] valid = [.. SpaceWorlds.Choices(space).Where(c => engine.Judge(space.ToStack(c)) == Verdict.Valid)];
        Assert.That(SpaceWorlds.Choices(space).Where(c => space.Contains(c)), Is.EqualTo(valid));
        Assert.That(valid.Select(c => space.ToStack(c)).Any(s => s.Groups[0].Components.Contains(new("user"))), Is.True);
    }
}
