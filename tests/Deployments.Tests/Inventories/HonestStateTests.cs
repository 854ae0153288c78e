using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Vocabulary;

namespace Deployments.Tests.Inventories;

/// <summary>What each kind of statement proves, and what it does not.</summary>
[TestFixture]
internal sealed class HonestStateTests
{
    [TestCase("cpuinfo-intel.txt", FeatureState.Enabled, "flag vmx in cpuinfo-intel.txt:9",
        TestName = "The kernel's flag means that the processor has it and firmware has it on")]
    [TestCase("cpuinfo-amd-guest.txt", FeatureState.Enabled, "flag svm", TestName = "A guest with the flag has virtualization of its own")]
    [TestCase("lscpu-kvm-guest.json", FeatureState.Masked, "this machine is a guest (kvm)", TestName = "A guest without the flag is masked by its host")]
    [TestCase("cpuinfo-vtx-off.txt", FeatureState.Unknown, "switched off in firmware and not there look alike",
        TestName = "A missing flag does not tell off from absent")]
    [TestCase("cpuinfo-s390x.txt", FeatureState.Enabled, "feature sie", TestName = "SIE on IBM Z")]
    [TestCase("lscpu-zvm-guest.txt", FeatureState.Masked, "this machine is a guest (z/vm)", TestName = "A z/VM guest without SIE is masked")]
    [TestCase("cpuinfo-ppc64le.txt", FeatureState.Enabled, "platform PowerNV", TestName = "PowerNV is bare metal")]
    [TestCase("cpuinfo-ppc64le-partition.txt", FeatureState.Unknown, "whether the layer below grants KVM", TestName = "A partition may be granted KVM or not")]
    [TestCase("cpuinfo-riscv64.txt", FeatureState.Enabled, "has h", TestName = "The H extension of RISC-V")]
    [TestCase("cpuinfo-riscv64-plain.txt", FeatureState.Absent, "has no h", TestName = "RISC-V without the H extension; z extensions with an h do not count")]
    [TestCase("cpuinfo-arm64.txt", FeatureState.Unknown, "Arm has no flag for it", TestName = "Arm has no flag")]
    [TestCase("node.yaml", FeatureState.Unknown, "the processor has it; whether firmware has it switched on is not told",
        TestName = "A label of node-feature-discovery repeats CPUID and does not know firmware")]
    [TestCase("dmidecode-server.txt", FeatureState.Unknown, "Enhanced Virtualization: the processor has it", TestName = "SMBIOS states what the processor can")]
    [TestCase("capabilities-kvm.xml", FeatureState.Enabled, "says kvm", TestName = "A KVM domain for the host's own architecture proves it")]
    [TestCase("capabilities-emulation.xml", FeatureState.Unknown, "no domain of type kvm is offered",
        TestName = "A KVM domain for a foreign architecture proves nothing")]
    [TestCase("domain-capabilities.xml", FeatureState.Enabled, "says kvm", TestName = "Domain capabilities with KVM")]
    [TestCase("validate-off.txt", FeatureState.Disabled, "says FAIL", TestName = "virt-host-validate tried and failed")]
    [TestCase("redfish-bios.json", FeatureState.Disabled, "ProcVirtualization says Disabled", TestName = "A firmware setting that is off")]
    [TestCase("ansible-host.json", FeatureState.Enabled, "the module kvm is loaded", TestName = "Ansible found the module")]
    public void HardwareVirtualization_OfASample_IsWhatItsStatementsProve(string sample, FeatureState state, string reason)
    {
        FeatureReading reading = OwnSamples.Machine(sample)[Features.HardwareVirtualization];
        Assert.That(reading.State, Is.EqualTo(state));
        Assert.That(reading.Origin, Does.Contain(reason));
    }

    [TestCase("maas.json")]
    [TestCase("redfish-system.json")]
    [TestCase("hardware-data.yaml")]
    public void FormatWithoutFlags_SaysNothingOfVirtualization(string sample) =>
        Assert.That(OwnSamples.Read(sample).Machines[0][Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Unknown));

    [TestCase("capabilities-kvm.xml", FeatureState.Enabled)]
    [TestCase("capabilities-emulation.xml", FeatureState.Disabled)]
    [TestCase("validate-iommu-off.txt", FeatureState.Disabled)]
    [TestCase("validate-off.txt", FeatureState.Unknown)]
    [TestCase("node.yaml", FeatureState.Enabled)]
    [TestCase("redfish-bios.json", FeatureState.Unknown)]
    [TestCase("proxmox-pci.json", FeatureState.Unknown)]
    public void Iommu_OfASample_IsWhatItsStatementsProve(string sample, FeatureState state) =>
        Assert.That(OwnSamples.Machine(sample)[Features.Iommu].State, Is.EqualTo(state));

    [TestCase("node.yaml", FeatureState.Enabled)]
    [TestCase("node-list.json", FeatureState.Disabled)]
    [TestCase("lxd.json", FeatureState.Disabled)]
    [TestCase("maas.json", FeatureState.Unknown)]
    [TestCase("redfish-bios.json", FeatureState.Disabled)]
    public void SriovIsOnOnlyWhenVirtualFunctionsWereMade(string sample, FeatureState state) =>
        Assert.That(OwnSamples.Read(sample).Machines[0][Features.SrIov].State, Is.EqualTo(state));

    [TestCase("cpuinfo-amd-guest.txt", "unknown hypervisor")]
    [TestCase("lscpu-kvm-guest.json", "kvm")]
    [TestCase("lscpu-zvm-guest.txt", "z/vm")]
    [TestCase("lscpu-lpar.txt", "none")]
    [TestCase("dmidecode-guest.txt", "qemu")]
    [TestCase("dmidecode-server.txt", "none")]
    [TestCase("ansible-guest.json", "powervm")]
    [TestCase("redfish-system.json", "none")]
    [TestCase("cpuinfo-arm64.txt", null)]
    [TestCase("hardware-data.yaml", null)]
    public void Host_OfASample_IsTheOneThatItNames(string sample, string? host) =>
        Assert.That(OwnSamples.Machine(sample).HostedBy, Is.EqualTo(host));

    [TestCase("PASS", FeatureState.Enabled)]
    [TestCase("WARN (Load kvm_hv for better performance)", FeatureState.Unknown)]
    public void VirtHostValidate_OnPower_ProvesItByTheModuleAlone(string module, FeatureState state)
    {
        string text = $"  QEMU: Checking for hardware virtualization          : PASS\n  QEMU: Checking for PowerPC KVM module loaded        : {module}\n";
        HardwareProfile profile = Inventory.Parse(System.Text.Encoding.UTF8.GetBytes(text), "power.txt").Machines.Single();
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(state));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.StartWith("power.txt:2, for PowerPC KVM module loaded"));
    }

    [Test]
    public void FlagsThatWereCut_ProveNothingByWhatIsMissing()
    {
        byte[] cut = System.Text.Encoding.UTF8.GetBytes(OwnSamples.Text("ironic.json")
            .Replace("\"lm\",", "", StringComparison.Ordinal)
            .Replace("\"svm\",", "", StringComparison.Ordinal));
        HardwareProfile profile = Inventory.Parse(cut, "cut.json").Machines.Single();
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Unknown));
        Assert.That(profile.HostedBy, Is.Null, "the flag for guests may be among what was cut");
    }

    [Test]
    public void NothingThatWasNotInspected_IsTakenForNothing()
    {
        HardwareProfile profile = OwnSamples.Machine("hardware-data.yaml");
        Assert.That(profile.MemoryGiB, Is.Null);
        Assert.That(profile.Disks, Is.Null);
        Assert.That(profile.Nics, Is.Null);
    }

    [Test]
    public void Origins_NameNoFileThatWasNotRead()
    {
        byte[] guest = System.Text.Encoding.UTF8.GetBytes(OwnSamples.Text("cpuinfo-vtx-off.txt").Replace(" lm ", " lm hypervisor ", StringComparison.Ordinal));
        HardwareProfile intelGuest = Inventory.Parse(guest, "guest.txt").Machines.Single();
        Assert.That(intelGuest.HostedBy, Is.Not.Null.And.Not.EqualTo("none"));
        IEnumerable<string> origins = OwnSamples.Names.SelectMany(name => OwnSamples.Read(name).Machines).Append(intelGuest)
            .SelectMany(m => m.Features.Values.Select(r => r.Origin!).Concat(m.Origins.Values));
        Assert.That(origins.Where(o => o.Contains("/sys/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void LegacyBoot_IsUefiSwitchedOff_AndOfAGuestMasked()
    {
        Assert.That(OwnSamples.Machine("redfish-system.json")[Features.Uefi].State, Is.EqualTo(FeatureState.Disabled));
        byte[] guest = System.Text.Encoding.UTF8.GetBytes(OwnSamples.Text("ironic.json")
            .Replace("Example Servers", "QEMU", StringComparison.Ordinal)
            .Replace("\"uefi\"", "\"bios\"", StringComparison.Ordinal));
        Assert.That(Inventory.Parse(guest, "guest.json").Machines.Single()[Features.Uefi].State, Is.EqualTo(FeatureState.Masked));
    }
}
