using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Rules;

/// <summary>What hypervisors give to their guests and what guests ask of them, as experts know it: each line names one fact of the catalogue.</summary>
[TestFixture]
internal sealed class GuestFactTests
{
    [TestCase("Linux -> Xen -> Xen PV -> VM -> Windows Server", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> Xen -> Xen PV -> VM -> FreeBSD", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> Xen -> Xen PV -> VM -> NetBSD", "x86-64-server", Verdict.Valid)]
    [TestCase("Linux -> Xen -> VM -> FreeBSD", "x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    [TestCase("Linux -> Xen -> VM -> Debian", "x86-64-server-without-hardware-virtualization", Verdict.Valid)]
    [TestCase("Linux -> KVM -> Firecracker -> VM -> OpenBSD", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> KVM -> Firecracker -> VM -> FreeBSD", "x86-64-server", Verdict.Valid)]
    [TestCase("Linux -> KVM -> Firecracker -> VM -> MirageOS", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> KVM -> Firecracker -> VM -> OSv", "x86-64-server", Verdict.Valid)]
    [TestCase("Linux -> KVM -> Cloud Hypervisor -> VM -> ESXi", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> KVM -> Cloud Hypervisor -> VM -> Windows 11", "x86-64-server", Verdict.Valid)]
    [TestCase("Linux -> Jailhouse -> VM -> Windows Server", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> Jailhouse -> VM -> Zephyr", "x86-64-server", Verdict.Valid)]
    [TestCase("OpenBSD -> OpenBSD VMM -> VM -> FreeBSD", "x86-64-server", Verdict.Invalid)]
    [TestCase("OpenBSD -> OpenBSD VMM -> VM -> MirageOS", "x86-64-server", Verdict.Valid)]
    public void Monitor_RunsTheSystemsThatItCanBoot(string stack, string machine, Verdict verdict) => AssertVerdict(stack, machine, verdict);

    [TestCase("FreeBSD -> bhyve -> VM -> Windows 11", "x86-64-server", Verdict.Valid)]
    [TestCase("XCP-ng -> VM -> Windows 11", "x86-64-server", Verdict.Valid)]
    [TestCase("ESXi -> VM -> Linux -> DPDK", "x86-64-server", Verdict.Valid)]
    [TestCase("Windows Server -> Hyper-V -> VM -> Linux -> DPDK", "x86-64-server", Verdict.Valid)]
    [TestCase("FreeBSD -> bhyve -> VM -> Linux -> DPDK", "x86-64-server", Verdict.Valid)]
    [TestCase("ESXi -> VM -> FreeBSD -> Xen -> VMs", "x86-64-server", Verdict.Valid)]
    [TestCase("ESXi -> VM -> FreeBSD -> Xen -> VMs", "x86-64-server-without-iommu", Verdict.Invalid)]
    [TestCase("z/VM -> VM -> z/VM -> VM -> Linux", "ibm-z", Verdict.Valid)]
    [TestCase("z/VM -> VM -> z/OS", "ibm-z", Verdict.Valid)]
    [TestCase("IBM Z -> Linux -> KVM -> VM -> z/OS", "ibm-z", Verdict.Invalid)]
    [TestCase("PowerVM -> VM -> IBM i", "ibm-power", Verdict.Valid)]
    [TestCase("PowerVM -> VM -> AIX", "ibm-power", Verdict.Valid)]
    [TestCase("Linux -> KVM -> VM -> IBM i", "ibm-power", Verdict.Invalid)]
    [TestCase("Linux -> KVM -> VM -> AIX", "ibm-power", Verdict.Invalid)]
    public void Guest_GetsWhatItsHostPassesOn(string stack, string machine, Verdict verdict) => AssertVerdict(stack, machine, verdict);

    [TestCase("Linux -> KVM -> VM -> MirageOS", "x86-64-server", Verdict.Valid)]
    [TestCase("FreeBSD -> bhyve -> VM -> MirageOS", "x86-64-server", Verdict.Valid)]
    [TestCase("Windows Server -> Hyper-V -> VM -> MirageOS", "x86-64-server", Verdict.Invalid)]
    [TestCase("ESXi -> VM -> MirageOS", "x86-64-server", Verdict.Invalid)]
    [TestCase("Linux -> KVM -> VM -> MirageOS", "ibm-power", Verdict.Invalid)]
    [TestCase("Linux -> Xen -> VM -> Unikraft", "x86-64-server", Verdict.Valid)]
    [TestCase("Windows Server -> Hyper-V -> VM -> Unikraft", "x86-64-server", Verdict.Invalid)]
    [TestCase("ESXi -> VM -> Unikraft", "x86-64-server", Verdict.Invalid)]
    [TestCase("ESXi -> VM -> IncludeOS", "x86-64-server", Verdict.Valid)]
    [TestCase("Windows Server -> Hyper-V -> VM -> IncludeOS", "x86-64-server", Verdict.Invalid)]
    [TestCase("ESXi -> VM -> OSv", "x86-64-server", Verdict.Valid)]
    [TestCase("Windows Server -> Hyper-V -> VM -> OSv", "x86-64-server", Verdict.Invalid)]
    public void Unikernel_RunsOnTheMonitorsThatItHasDriversFor(string stack, string machine, Verdict verdict) => AssertVerdict(stack, machine, verdict);

    [TestCase("NetBSD -> NVMM -> VMs", "second-level-address-translation", Verdict.Invalid)]
    [TestCase("Rocky Linux -> Docker -> Containers", "x86-64-v2", Verdict.Invalid)]
    [TestCase("CentOS Stream -> Docker -> Containers", "x86-64-v2", Verdict.Invalid)]
    [TestCase("Oracle Linux -> Docker -> Containers", "x86-64-v2", Verdict.Invalid)]
    [TestCase("RHEL -> Docker -> Containers", "x86-64-v2", Verdict.Invalid)]
    [TestCase("Debian -> Docker -> Containers", "x86-64-v2", Verdict.Valid)]
    public void Processor_WithoutAFeature_IsRefusedByWhatNeedsIt(string stack, string feature, Verdict verdict)
    {
        HardwareProfile machine = HardwareProfiles.Named("x86-64-server");
        Assert.That(Deployment.Check(stack, machine).Verdict, Is.EqualTo(Verdict.Valid), "with it");
        Assert.That(Deployment.Check(stack, machine.With(new FeatureId(feature), FeatureState.Absent)).Verdict, Is.EqualTo(verdict), "without it");
    }

    [TestCase("Linux -> KVM -> Incus -> VMs")]
    [TestCase("Linux -> KVM -> LXD -> VMs")]
    public void Incus_OnRiscV_StartsNoVirtualMachines(string stack)
    {
        var exact = new CheckOptions { Exact = true };
        HardwareProfile machine = HardwareProfiles.Named("x86-64-server");
        Assert.That(Deployment.Check(stack, machine, exact).Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(Deployment.Check(stack, machine with { Architecture = Architecture.RiscV64 }, exact).Verdict, Is.EqualTo(Verdict.Invalid));
    }

    private static void AssertVerdict(string stack, string machine, Verdict verdict) =>
        Assert.That(Deployment.Check(stack, HardwareProfiles.Named(machine)).Verdict, Is.EqualTo(verdict));
}
