using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectOtherArchitecturesTests
{
    [Test]
    public void MainframePartition_WithSie_HasVirtualizationAndPartitions()
    {
        using RecordedMachine machine = RecordedMachines.Mainframe("vx sie", "Manufacturer:  IBM\nType: 8561\nLPAR Number:   12\nLPAR Name: TEST\n")
            .RunningKvm().Parameter("kvm", "nested", "0");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Architecture, Is.EqualTo(Architecture.S390x));
        Assert.That((profile.Cpu.Vendor, profile.Cpu.Model, profile.Cpu.Threads), Is.EqualTo(("IBM", "machine 8561", 4)));
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.LogicalPartition].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.Uefi].State, Is.EqualTo(FeatureState.Absent));
        Assert.That(profile[Features.FibreChannelHba].State, Is.EqualTo(FeatureState.Unknown));
    }

    [TestCase("z/VM    7.3.0", "z/vm")]
    [TestCase("KVM/Linux", "kvm")]
    public void MainframeGuest_WithoutSie_IsMasked(string program, string expected)
    {
        using RecordedMachine machine = RecordedMachines.Mainframe("vx", $"LPAR Number:   12\nVM00 Name:   GUEST1\nVM00 Control Program: {program}\n");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo(expected));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Masked));
        Assert.That(profile[Features.LogicalPartition].State, Is.EqualTo(FeatureState.Masked));
    }

    [Test]
    public void MainframePartition_WithoutSie_IsAbsent()
    {
        using RecordedMachine machine = RecordedMachines.Mainframe("vx", "LPAR Number:   12\n");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Absent));
    }

    [Test]
    public void PowerBareMetal_HasVirtualization()
    {
        using RecordedMachine machine = RecordedMachines.Power("PowerNV").Parameter("kvm_hv", "nested", "Y");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Architecture, Is.EqualTo(Architecture.Ppc64le));
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.LogicalPartition].State, Is.EqualTo(FeatureState.Absent));
    }

    [Test]
    public void PowerPartition_HasVirtualizationOnlyWithTheModule()
    {
        using RecordedMachine machine = RecordedMachines.Power("pSeries").File("/proc/device-tree/ibm,partition-name", "part1\0");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("powervm"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Masked));
        Assert.That(profile[Features.LogicalPartition].State, Is.EqualTo(FeatureState.Enabled));
        machine.RunningKvm().File("/proc/modules", "kvm_hv 123456 0 - Live 0x0\nkvm 99 1 kvm_hv, Live 0x0\n");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void PowerGuestOfQemu_IsMasked()
    {
        using RecordedMachine machine = RecordedMachines.Power("pSeries").File("/proc/device-tree/compatible", "qemu,pseries\0");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("qemu"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Masked));
    }

    [TestCase("rv64imafdch_zicsr_zifencei", FeatureState.Enabled)]
    [TestCase("rv64imafdc_zicsr_zihpm_sstc_svpbmt", FeatureState.Absent)]
    [TestCase("rv64imafdczihpm", FeatureState.Absent)]
    public void RiscV_InstructionSet_TellsTheHypervisorExtension(string isa, FeatureState expected)
    {
        using RecordedMachine machine = RecordedMachines.RiscV(isa);
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Architecture, Is.EqualTo(Architecture.RiscV64));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(expected));
        Assert.That(profile[Features.SecondLevelAddressTranslation].State, Is.EqualTo(expected));
    }

    [Test]
    public void RiscV_OldFirmware_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.RiscV("rv64imafdch").File("/var/log/dmesg", "kvm [1]: require SBI v0.2 or higher\n");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Disabled));
    }
}
