using Deployments.Findings;
using Deployments.Hardware;

namespace Deployments.Tests.Hardware;

/// <summary>What the shipped profiles of typical machines carry, written down by hand.</summary>
[TestFixture]
internal sealed class TypicalMachineTests
{
    [TestCase("amd-server", "Linux -> KVM -> VMs", Verdict.Valid)]
    [TestCase("amd-server", "Linux -> KVM -> VM -> Linux -> KVM -> VMs", Verdict.Valid)]
    [TestCase("amd-server", "FreeBSD -> bhyve -> VMs", Verdict.Valid)]
    [TestCase("amd-server", "ESXi -> VM -> Ubuntu -> Kubernetes", Verdict.Valid)]
    [TestCase("amd-server", "Harvester -> VM -> Ubuntu -> RKE2", Verdict.Valid)]
    [TestCase("amd-server", "Nutanix AHV -> VMs", Verdict.Invalid)]
    [TestCase("plain-server", "Proxmox VE -> VM -> Debian -> K3s", Verdict.Valid)]
    [TestCase("plain-server", "OpenShift", Verdict.Valid)]
    [TestCase("plain-server", "Bare Metal -> Nutanix AHV -> VMs", Verdict.Invalid)]
    [TestCase("plain-server", "Ubuntu -> Kubernetes -> SR-IOV CNI", Verdict.Invalid)]
    [TestCase("mini-pc", "Ubuntu -> K3s", Verdict.Valid)]
    [TestCase("mini-pc", "Talos -> Kubernetes", Verdict.Valid)]
    [TestCase("mini-pc", "ESXi -> VM -> Ubuntu", Verdict.Valid)]
    [TestCase("mini-pc", "Proxmox VE -> VM -> Debian -> K3s", Verdict.Valid)]
    [TestCase("mini-pc", "OpenShift", Verdict.Invalid)]
    [TestCase("mini-pc", "Harvester", Verdict.Invalid)]
    [TestCase("x86-64-server", "Bare Metal -> Nutanix AHV -> VMs", Verdict.Invalid)]
    [TestCase("x86-64-server", "Bare Metal -> Azure Local -> VMs", Verdict.Invalid)]
    [TestCase("x86-64-server-certified", "Bare Metal -> Nutanix AHV -> VMs", Verdict.Valid)]
    public void Check_CommonStack_IsCarriedOrNot(string profile, string stack, Verdict expected) =>
        Assert.That(Deployment.Check(stack, HardwareProfiles.Named(profile)).Verdict, Is.EqualTo(expected));

    [Test]
    public void Named_EveryProfileButTheCertifiedOne_IsOnNoList() => Assert.That(
        HardwareProfiles.Names.Where(n => HardwareProfiles.Named(n).Certifications!.Value.Count > 0), Is.EqualTo(new[] { "x86-64-server-certified" }));
}
