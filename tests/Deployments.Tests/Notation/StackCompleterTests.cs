using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Tests.Notation;

[TestFixture]
internal sealed class StackCompleterTests
{
    private readonly StackCompleter completer = new();

    [TestCase("KVM -> VMs", "host:linux host:qemu")]
    [TestCase("Linux -> LXC", "")]
    [TestCase("Linux -> Kubernetes -> Pods", "host:containerd host:runc host:cilium")]
    [TestCase("Linux -> KVM -> VM -> Linux -> Docker", "host:qemu")]
    [TestCase("Bare Metal -> Xen -> VMs", "host:linux")]
    [TestCase("Neutron + Kubernetes", "host:containerd host:runc host:cilium host:linux host:keystone host:open-vswitch")]
    [TestCase("ESXi -> CloudStack", "host:vcenter host:nfs")]
    [TestCase("Xen -> CloudStack", "host:xapi host:linux host:nfs")]
    [TestCase("OpenNebula", "host:kvm host:libvirt host:linux")]
    [TestCase("OpenNebula + LXD", "host:linux")]
    [TestCase("OpenStack + LXD", "host:linux")]
    [TestCase("LXD -> VM -> Docker", "host:kvm host:linux guests:linux")]
    [TestCase("Ubuntu -> Docker -> Kata Containers", "host:kvm")]
    [TestCase("Xen + OpenStack", "host:linux")]
    [TestCase("ESXi -> Kubernetes", "guests:linux guests:containerd guests:runc guests:cilium")]
    [TestCase("Kubernetes -> Firecracker -> Functions", "host:openfaas host:kata-firecracker host:containerd host:runc host:cilium host:kvm host:linux")]
    [TestCase("K3s -> Firecracker -> MicroVMs", "host:kata-firecracker host:containerd host:runc host:kvm host:linux")]
    [TestCase("Linux -> Firecracker -> MicroVMs", "host:microvm-launcher host:kvm")]
    [TestCase("Nomad -> Firecracker -> MicroVMs", "host:nomad-firecracker-driver host:kvm host:linux")]
    [TestCase("Firecracker -> VM -> K3s", "host:microvm-launcher host:kvm host:linux guests:linux")]
    [TestCase("Kubernetes -> Cloud Hypervisor -> MicroVMs", "host:kata-containers host:containerd host:runc host:cilium host:kvm host:linux")]
    [TestCase("libvirt -> Cloud Hypervisor -> VMs", "host:kvm host:linux")]
    [TestCase("OpenStack + KubeVirt -> VMs", "host:kubernetes host:containerd host:runc host:cilium host:kvm host:linux")]
    [TestCase("OpenStack + KVM + KubeVirt", "host:libvirt host:qemu host:kubernetes host:containerd host:runc host:cilium host:linux")]
    [TestCase("Kubernetes -> CDI", "host:local-path-provisioner host:containerd host:runc host:cilium host:linux")]
    [TestCase("Linux -> Storage", "host:local-storage")]
    [TestCase("Cinder", "host:lvm host:keystone host:linux")]
    public void Complete_WhatGoesWithoutSaying_IsAdded(string text, string expected) =>
        Assert.That(Assumed(text), Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void Complete_CompletedStack_NeedsNothingMore()
    {
        Stack once = completer.Complete(ArrowNotation.Parse("KVM -> VM -> Kubernetes -> KubeVirt -> VMs")).Stack;
        Completion twice = completer.Complete(once);
        Assert.That(twice.Assumed, Is.Empty);
        Assert.That(twice.Stack, Is.EqualTo(once));
    }

    [Test]
    public void Complete_StackThatNothingCanRepair_IsFilledAsFarAsItGoes()
    {
        Completion completion = completer.Complete(ArrowNotation.Parse("Xen + KubeVirt"));
        Assert.That(completion.Assumed.Select(a => a.Component), Does.Contain(Orchestrators.Kubernetes));
        Assert.That(completion.Assumed.Select(a => a.Component), Does.Not.Contain(Hypervisors.Kvm), "Xen holds the processor's root mode");
    }

    [Test]
    public void Complete_Assumption_SaysWhatNeedsIt()
    {
        Assumption assumption = completer.Complete(ArrowNotation.Parse("KVM")).Assumed[0];
        Assert.That(assumption,
            Is.EqualTo(new Assumption("host", OperatingSystems.Linux, new Needed(Hypervisors.Kvm, null, Condition.Capability(Capabilities.LinuxKernel)))
        {
            Language = English.BuiltIn,
        }));
        Assert.That(assumption.Because, Is.EqualTo("`KVM` needs the capability `linux-kernel`"));
    }

    /// <summary>A machine of 4 GB holds what is written; Ceph and Rook, which take 4 GB for themselves, are not assumed where a lighter part serves.</summary>
    [TestCase("Kubernetes -> CDI")]
    [TestCase("Kubernetes -> KubeVirt -> CDI")]
    [TestCase("Kubernetes -> OpenStack-Helm")]
    [TestCase("Linux -> Storage")]
    [TestCase("Cinder")]
    public void Complete_OnASmallMachine_AssumesNothingTooLargeForIt(string text)
    {
        HardwareProfile small = HardwareProfiles.Named("x86-64-server") with { MemoryGiB = 4, Nodes = 3 };
        DeploymentCheck check = Deployment.Check(text, small);
        Assert.That(check.Report.Findings.Where(f => f.Rule.Value.StartsWith("DEP3", StringComparison.Ordinal)).Select(f => f.Message), Is.Empty);
        Assert.That(check.Verdict, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Complete_GuestsOfAHostWithoutHypervisor_GiveTheHostOne() =>
        Assert.That(Assumed("Linux -> VM -> Docker"), Does.Contain("host:qemu").And.Contain("host:kvm"));

    /// <summary>Cilium is built for x86-64 and Arm alone.</summary>
    [TestCase("ibm-z")]
    [TestCase("ibm-power")]
    public void Complete_MachineOfAnotherArchitecture_TakesTheNextUsualProviderThatRunsThere(string hardware)
    {
        HardwareProfile machine = HardwareProfiles.Named(hardware);
        Completion completion = completer.Complete(ArrowNotation.Parse("Ubuntu -> Kubernetes"), machine);
        Assert.That(completion.Assumed.Select(c => c.Component), Does.Contain(Networks.Calico).And.Not.Contain(Networks.Cilium));
        Assert.That(RulesEngine.Default.Judge(completion.Stack, machine), Is.Not.EqualTo(Verdict.Invalid));
    }

    private IEnumerable<string> Assumed(string text) =>
        completer.Complete(ArrowNotation.Parse(text)).Assumed.Select(a => $"{a.Group}:{a.Component}");
}
