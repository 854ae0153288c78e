using System.Numerics;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>Spaces of layers: one component of each, on machines of a kind.</summary>
[TestFixture]
internal sealed class LayerTemplateTests
{
    private static readonly Lazy<Space> Five = new(() => Space
        .Of(Layer.Provisioner, Layer.Hypervisor, Layer.Orchestrator, Layer.StorageSystem, Layer.Network)
        .On(HardwareProfiles.Named("x86-64-server"), nodes: 3));

    [Test]
    public void RawCount_IsTheProductOfTheLayers() => Assert.That(
        Five.Value.RawCount,
        Is.EqualTo(new[] { Layer.Provisioner, Layer.Hypervisor, Layer.Orchestrator, Layer.StorageSystem, Layer.Network }
            .Aggregate(BigInteger.One, (product, layer) => product * Catalog.BuiltIn.Components.Count(c => c.Layer == layer))));

    [TestCase("kubernetes", "openshift", "microshift", "docker-swarm", "k3s", "nomad", "vsphere-tanzu")]
    [TestCase("kvm", "qemu", "xen", "esxi", "hyper-v", "bhyve", "firecracker", "jailhouse")]
    [TestCase("ceph", "linstor", "vsan", "zfs", "storage-spaces-direct")]
    [TestCase("neutron", "ovn", "cilium", "kube-ovn", "multus")]
    public void Options_OfFiveLayers_LeaveOpenWhatWorksOnceCompleted(params string[] alive)
    {
        HashSet<string> open = [.. Five.Value.Options().SelectMany(o => o.Open)];
        Assert.That(alive, Is.SubsetOf(open));
    }

    [TestCase("kvm", "kubernetes", "linstor", true)]
    [TestCase("esxi", "vsphere-tanzu", "vsan", true)]
    [TestCase("esxi", "kubernetes", "ceph", false)]
    [TestCase("hyper-v", "aks-hybrid", "storage-spaces-direct", true)]
    [TestCase("hyper-v", "kubernetes", "storage-spaces-direct", false)]
    public void CountWith_PicksOfThreeLayers_IsPositiveWhereTheCompletedStackWorks(string hypervisor, string orchestrator, string storage, bool works)
    {
        Picks picks = Five.Value.Picks($"hypervisor={hypervisor}", $"orchestrator={orchestrator}", $"storage={storage}");
        Assert.That(Five.Value.CountWith(picks).IsZero, Is.Not.EqualTo(works));
    }

    [Test]
    public void Stacks_CarryWhatGoesWithoutSaying_AndAreFoundWithAndWithoutIt()
    {
        Space space = Space.Of(Layer.Orchestrator).On(HardwareProfiles.Named("x86-64-server"), nodes: 3);
        Stack completed = space.ElementAt(space.RankOf(Stack.Build().Group("hosts", g => g.Use(Orchestrators.Kubernetes)).ToStack()));
        Assert.That(completed.Groups[0].Components, Is.EquivalentTo(new[]
        {
            Orchestrators.Kubernetes, ContainerRuntimes.Containerd, ContainerRuntimes.Runc, Networks.Cilium, OperatingSystems.Linux,
        }));
        Assert.That(space.Contains(completed));
    }

    [Test]
    public void On_OtherHardware_ReplacesWhatTheTemplateStates_UnlessAGroupSaysWhyNot()
    {
        HardwareProfile server = HardwareProfiles.Named("x86-64-server"), bare = HardwareProfiles.Named("x86-64-server-without-hardware-virtualization");
        SpaceDefinition template = SpaceDefinition.Build("two")
            .Group("a", g => g.On(server).OneOrNone("x", Hypervisors.Kvm))
            .Group("b", g => g.AlwaysOn(server, "it is bought already").OneOrNone("y", Hypervisors.Kvm)).ToDefinition();
        Assert.Multiple(() =>
        {
            Assert.That(Space.Compile(template).Count, Is.EqualTo((BigInteger)4));
            Assert.That(Space.Compile(template, bare).Count, Is.EqualTo((BigInteger)2));
            Assert.That(SpaceJson.Parse(SpaceJson.Write(template)).Groups[1].HardwareReason, Is.EqualTo("it is bought already"));
        });
    }

    [TestCase("formula-basic", "x86-64-server-without-hardware-virtualization")]
    [TestCase("formula-extended", "x86-64-server-without-hardware-virtualization")]
    public void Compile_FormulaWithoutVirtualization_HasFewerStacks(string id, string hardware) => Assert.That(
        Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named(hardware)).Count, Is.LessThan(Space.Compile(SpaceDefinitions.Named(id)).Count));

    [Test]
    public void Of_NoLayerOrOneTwice_IsRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => Space.Of(), Throws.ArgumentException);
        Assert.That(() => Space.Of(Layer.Network, Layer.Network), Throws.ArgumentException);
    });

    [Test]
    public void Where_KeepsTheComponentsThatATestKeeps()
    {
        SpaceDefinition typeOne = Space.Of(Layer.Hypervisor, Layer.Orchestrator)
            .Where<Hypervisor>(h => h.Type == HypervisorType.Type1).Where<Component>(c => c.Lifecycle.State == LifecycleState.Active).ToDefinition();
        string[] hypervisors = [.. typeOne.Groups[0].Slots[0].Options.Select(o => o.Name)];
        Assert.That(hypervisors, Does.Contain("kvm").And.Contain("esxi").And.Not.Contain("qemu").And.Not.Contain("jailhouse"));
        Assert.That(
            hypervisors, Is.EqualTo(Catalog.BuiltIn.Components.OfType<Hypervisor>()
                .Where(h => h.Type == HypervisorType.Type1 && h.Lifecycle.State == LifecycleState.Active).Select(h => h.Id.Value)));
        Assert.That(typeOne.Groups[0].Slots[1].Options.Select(o => o.Name), Does.Contain("kubernetes").And.Not.Contain("rke"));
    }

    [Test]
    public void Where_ThatKeepsNothing_IsRefused() => Assert.That(
        () => Space.Of(Layer.Hypervisor).Where<Hypervisor>(_ => false).ToDefinition(),
        Throws.ArgumentException.With.Message.StartsWith("the test keeps no component"));

    [Test]
    public void Builder_TypedSlots_TakeTheComponentsOfTheirLayer()
    {
        SpaceGroup group = SpaceDefinition.Build("typed").Group("hosts", g => g
            .One<StorageSystem>(s => s.License == "proprietary")
            .OneOrNone<Hypervisor>(h => h.Type == HypervisorType.MicroVm)
            .Several<Network>(_ => true)).ToDefinition().Groups[0];
        Assert.That(group.Slots.Select(s => (s.Name, s.Optional, s.Several)), Is.EqualTo(
            new[] { ("storage", false, false), ("hypervisor", true, false), ("network", true, true) }));
        Assert.That(group.Slots[1].Options.Select(o => o.Name), Is.EqualTo(new[] { "firecracker", "cloud-hypervisor" }));
    }

    [Test]
    public void Builder_ComponentOfAnotherLayer_IsRefusedWithItsLayersName() => Assert.That(
        () => SpaceDefinition.Build("wrong").Group("hosts", g => g.One(Layer.Hypervisor, [Hypervisors.Kvm, StorageSystems.Ceph])),
        Throws.ArgumentException.With.Message.StartsWith("'Ceph' is of the layer 'storage', not of 'hypervisor'"));

    [Test]
    public void ComponentsOf_ALayer_AreThoseOfTheGroupOrTheStack()
    {
        Stack stack = Stack.Parse("Linux -> KVM -> VM -> Linux -> Kubernetes + Ceph");
        Assert.That(stack.ComponentsOf<Hypervisor>().Select(h => h.Type), Is.EqualTo(new[] { HypervisorType.Type1 }));
        Assert.That(stack.ComponentsOf<Component>().Select(c => c.Id.Value), Is.EqualTo(new[] { "linux", "kvm", "kubernetes", "ceph" }));
        Assert.That(stack.Groups[0].ComponentsOf<Orchestrator>(), Is.Empty);
        Assert.That(stack.Groups[0].Guests[0].ComponentsOf<StorageSystem>().Single().Id, Is.EqualTo(StorageSystems.Ceph));
    }
}
