using Deployments.Hardware;
using Deployments.NUnit.Selecting;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.NUnit.Tests;

[TestFixture]
internal sealed class SelectionTests
{
    [Test]
    public void Labels_OfDifferentChoices_Differ([Values("formula-basic", "formula-extended", "formula-switches", "metal", "hardware")] string name)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(name), HardwareProfiles.Named("x86-64-server"));
        int count = (int)System.Numerics.BigInteger.Min(space.Count, 2_000);
        StackCase[] cases = [.. StackSelection.Sample(space, count, 3).Cases(0, count)];
        Assert.That(cases.Select(c => c.Label), Is.Unique.And.All.StartsWith(name + ": ").And.All.Length.LessThan(300));
        Assert.That(cases.Select(c => c.Label), Has.None.Contains("none").And.None.Contains("\"").And.None.Contains("("));
    }

    [Test]
    public void Labels_WhereGroupsOfferTheSame_NameTheGroup()
    {
        Space space = Space.Compile(
            SpaceDefinition.Build("two")
                .Group("cloud", g => g.Nodes(3).Use(OperatingSystems.Linux).One("hypervisor", Hypervisors.Kvm, Hypervisors.XenHvm)
                    .OneOrNone("store", StorageSystems.Ceph))
                .Group("edge", g => g.Nodes(1).Use(OperatingSystems.Linux).One("hypervisor", Hypervisors.Kvm, Hypervisors.XenHvm)
                    .Guests("machines", v => v.Use(OperatingSystems.Linux), optional: true))
                .ToDefinition(),
            HardwareProfiles.Named("x86-64-server"));
        string[] labels = [.. StackSelection.All(space).Cases(0, space.Count).Select(c => c.Label)];
        Assert.That(labels, Is.Unique.And.Contains("two: cloud hypervisor kvm · ceph · edge hypervisor xen-hvm · machines"));
        Assert.That(labels, Does.Contain("two: cloud hypervisor kvm · edge hypervisor xen-hvm"));
    }

    [Test]
    public void Sample_OfAllStacks_IsAllOfThem()
    {
        Space space = SpaceLibrary.Get(Key("kvm and ceph"));
        Assert.That(
            StackSelection.Sample(space, (int)space.Count, 9).Cases(0, space.Count).Select(c => c.Stack), Is.EquivalentTo(space.Enumerate()));
    }

    [Test]
    public void Cases_OfAHugeSpace_AreMadeOneByOne()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        Assert.That(StackSelection.All(space).Cases(space.Count / 2, space.Count).Take(3).Count(), Is.EqualTo(3));
    }

    [Test]
    public void Space_AskedForAtOnceByManyThreads_IsCompiledOnce()
    {
        var spaces = new Space[16];
        Parallel.For(0, spaces.Length, i => spaces[i] = SpaceLibrary.Get(Key("kvm and local-storage")));
        Assert.That(spaces.Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(1));
        Assert.That(CoverLibrary.Get(spaces[0], 2, 1), Is.SameAs(CoverLibrary.Get(spaces[1], 2, 1)));
    }

    private static SpaceKey Key(string where) => new("formula-basic", null, null, where, TestContext.CurrentContext.TestDirectory);
}
