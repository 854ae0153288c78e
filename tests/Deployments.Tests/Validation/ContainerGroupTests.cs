using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Groups of system containers: what they share with the machines that hold them, and what they cannot have.</summary>
[TestFixture]
internal sealed class ContainerGroupTests
{
    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");
    private static readonly HardwareProfile WithoutVirtualization = HardwareProfiles.Named("x86-64-server-without-hardware-virtualization");

    [Test]
    public void Container_OfALinuxHost_HasItsKernel() =>
        Assert.That(Judge([OperatingSystems.Ubuntu, ContainerRuntimes.Lxd], [ContainerRuntimes.DockerEngine], Server), Is.EqualTo(Verdict.Valid));

    [Test]
    public void Container_OnMachinesThatCannotVirtualize_Works() => Assert.That(
        Judge([OperatingSystems.Ubuntu, ContainerRuntimes.Lxd], [ContainerRuntimes.DockerEngine], WithoutVirtualization), Is.EqualTo(Verdict.Valid));

    [Test]
    public void Container_BringsNoKernelOfItsOwn()
    {
        Report report = RulesEngine.Default.Validate(
            Stacked([OperatingSystems.Ubuntu, ContainerRuntimes.Lxd], [OperatingSystems.Freebsd, ContainerRuntimes.FreebsdJails]), Server);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(report.Of(Severity.Error).Single().Message, Does.Contain("`freebsd-kernel`"));
    }

    [Test]
    public void Jail_SharesTheKernelOfFreebsd() => Assert.That(
        Judge([OperatingSystems.Freebsd, ContainerRuntimes.FreebsdJails], [OperatingSystems.Freebsd], Server), Is.EqualTo(Verdict.Valid));

    [Test]
    public void Container_WithoutARuntimeOnItsHost_IsAnError() =>
        Assert.That(Judge([OperatingSystems.Ubuntu], [ContainerRuntimes.DockerEngine], Server), Is.EqualTo(Verdict.Invalid));

    [Test]
    public void Container_OfAnotherArchitecture_IsAnErrorEvenUnderAnEmulator() => Assert.That(
        Judge(
            [OperatingSystems.Ubuntu, ContainerRuntimes.Lxd, Hypervisors.QemuTcg], [OperatingSystems.Ubuntu, Hypervisors.Esxi],
            HardwareProfiles.Named("arm64-server")),
        Is.EqualTo(Verdict.Invalid));

    [TestCase("x86-64-server", Verdict.Valid)]
    [TestCase("x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    public void VirtualMachines_InAContainer_TakeTheDeviceOfTheHost(string hardware, Verdict expected) => Assert.That(
        Judge(
            [OperatingSystems.Ubuntu, Hypervisors.Kvm, ContainerRuntimes.Lxd], [OperatingSystems.Ubuntu, Hypervisors.Qemu], HardwareProfiles.Named(hardware),
            Capabilities.Vm),
        Is.EqualTo(expected));

    [Test]
    public void FeatureThatIsOff_IsToldOfTheHost()
    {
        Stack stack = Stacked([OperatingSystems.Ubuntu, Hypervisors.Kvm, ContainerRuntimes.Lxd], [OperatingSystems.Ubuntu, Hypervisors.Qemu]);
        Report report = RulesEngine.Default.Validate(stack, WithoutVirtualization);
        Assert.That(report.Of(Severity.Error).First().Message, Is.EqualTo("`KVM` needs `hardware-virtualization`, which is switched off on this machine"));
    }

    [Test]
    public void Json_OfAContainerGroup_ReadsBack()
    {
        Stack stack = Stacked([OperatingSystems.Ubuntu, ContainerRuntimes.Lxd], [ContainerRuntimes.DockerEngine]);
        string text = StackJson.Write(stack);
        Assert.That(text, Does.Contain("\"container\": true"));
        Assert.That(StackJson.Parse(text), Is.EqualTo(stack));
    }

    [Test]
    public void Json_OfAPhysicalContainer_IsRefused() => Assert.That(
        () => StackJson.Parse("{ \"groups\": [{ \"name\": \"host\", \"container\": true, \"components\": [\"linux\"] }] }"),
        Throws.TypeOf<InputException>().With.Message.Contains("group 'host' is physical, so it is not a group of containers"));

    [Test]
    public void Completion_OfAContainer_PutsTheKernelAndItsDevicesOnTheHost()
    {
        Completion completion = new StackCompleter().Complete(ArrowNotation.Parse("LXD -> Kubernetes -> KubeVirt -> VMs"), Server);
        IEnumerable<ComponentId> onHost = completion.Assumed.Where(a => a.Group == "host").Select(a => a.Component);
        Assert.That(onHost, Is.EquivalentTo(new[] { OperatingSystems.Linux, Hypervisors.Kvm }));
        Assert.That(RulesEngine.Default.Judge(completion.Stack, Server), Is.EqualTo(Verdict.Valid));
    }

    private static Verdict Judge(ComponentId[] host, ComponentId[] container, HardwareProfile machine, CapabilityId? runs = null) =>
        RulesEngine.Default.Judge(Stacked(host, container, runs), machine);

    private static Stack Stacked(ComponentId[] host, ComponentId[] container, CapabilityId? runs = null) => Stack.Build()
        .Group("host", g => g.Use(host).Containers("containers", c =>
        {
            c.Use(container);
            if (runs is { } workload)
            {
                c.Runs(workload);
            }
        })).ToStack();
}
