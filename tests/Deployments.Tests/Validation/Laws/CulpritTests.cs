using Deployments.Causes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>Where blame is easily misplaced: on another group, on one that comes too late, between guests, and where one fact is stated in two ways.</summary>
internal sealed class CulpritTests
{
    [Test]
    public void Validate_BrokenProviderInAnotherGroup_IsToBlame()
    {
        var needy = new HostOperatingSystem { Id = new("needy"), Name = "Needy", Needs = [Needs(Condition.Capability(new("delta")))] };
        var provider = new HostOperatingSystem
        {
            Id = new("provider"),
            Name = "Provider",
            Needs = [Needs(Condition.Feature(World.Features[0]))],
            Provides = [new Provision(new("delta"), Reach.Node)],
        };
        var stack = new Stack
        {
            Groups = [new NodeGroup { Name = "one", Components = [needy.Id] }, new NodeGroup { Name = "two", Components = [provider.Id] }],
        };
        HardwareProfile machine = HardwareProfile.Unknown.With(World.Features[0], FeatureState.Absent);
        Finding finding = Validate(new World([provider, needy], [], stack, machine)).Single();
        Assert.That(finding.Component, Is.EqualTo(provider.Id));
        Assert.That(finding.Consequences.Select(c => c.Component), Is.EqualTo(new ComponentId?[] { needy.Id }));
    }

    [Test]
    public void Validate_SameNeedWithAndWithoutItsReach_IsOneFinding()
    {
        Condition said = Condition.Capability(new("alpha"), Reach.Node), unsaid = Condition.Capability(new("alpha"));
        var one = new HostOperatingSystem { Id = new("one"), Name = "One", Needs = [Needs(said)] };
        var two = new HostOperatingSystem { Id = new("two"), Name = "Two", Needs = [Needs(unsaid)] };
        var stack = new Stack { Groups = [new NodeGroup { Name = "group", Components = [one.Id, two.Id] }] };
        Assert.That(Validate(new World([one, two], [], stack, null)), Has.Count.EqualTo(1));
    }

    [Test]
    public void Validate_GuestsOfDifferentArchitectures_IsOneFindingInAnyOrder()
    {
        var host = new HostOperatingSystem { Id = new("host"), Name = "Host", Provides = [new Provision(new("vm"))] };
        HostOperatingSystem one = For("one", Architecture.X64), two = For("two", Architecture.Arm64);
        foreach (HostOperatingSystem[] order in new[] { new[] { one, two }, [two, one] })
        {
            NodeGroup[] guests = [.. order.Select(c => new NodeGroup { Name = "in-" + c.Id, Components = [c.Id] })];
            var stack = new Stack { Groups = [new NodeGroup { Name = "machine", Components = [host.Id], Guests = [.. guests] }] };
            Finding finding = Validate(new World([host, one, two], [], stack, null)).Single();
            Assert.That(finding.Cause, Is.EqualTo(new ArchitecturesDiffer("machine")));
        }

        static HostOperatingSystem For(string id, Architecture architecture) => new()
        {
            Id = new(id),
            Name = id,
            Architectures = ArchitectureSet.Of(architecture),
            Needs = [Needs(Condition.RunsOn(ArchitectureSet.Of(architecture)))],
        };
    }

    [Test]
    public void Validate_HostThatIsCompleteTooLateForItsGuest_SaysWhatIsMissing()
    {
        var host = new HostOperatingSystem { Id = new("host"), Name = "Host", Provides = [new Provision(new("vm"))] };
        var inner = new HostOperatingSystem { Id = new("inner"), Name = "Inner", Provides = [new Provision(new("beta")), new Provision(new("delta"))] };
        var late = new HostOperatingSystem
        {
            Id = new("late"),
            Name = "Late",
            Provides = [new Provision(new("vm"), null, Condition.All(Condition.Capability(new("beta")), Condition.Capability(new("delta"))))],
        };
        var stack = new Stack
        {
            Groups =
            [
                new NodeGroup { Name = "one", Components = [host.Id], Guests = [new NodeGroup { Name = "in-one", Components = [inner.Id] }] },
                new NodeGroup { Name = "two", Components = [late.Id], Guests = [new NodeGroup { Name = "in-two", Components = [inner.Id] }] },
            ],
        };
        Finding finding = Validate(new World([host, inner, late], [], stack, null)).Single();
        Assert.That(finding.Group, Is.EqualTo("in-two"));
        Assert.That(finding.Capability, Is.EqualTo(new CapabilityId("vm")));
    }

    private static ValueList<Finding> Validate(World world) => new RulesEngine(world.MakeCatalog()).Validate(world.Stack, world.Hardware).Findings;

    private static Need Needs(Condition condition) => new(condition, Severity.Error, "", null, "");
}
