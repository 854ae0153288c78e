using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectX86Tests
{
    [Test]
    public void IntelServer_WithEverythingOn_HasEveryFeatureButPartitions()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer();
        HardwareProfile profile = machine.Detect();
        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            FeatureState expected = feature == Features.LogicalPartition ? FeatureState.Absent
                : feature == Features.PxeBoot ? FeatureState.Unknown : FeatureState.Enabled;
            Assert.That(reading.State, Is.EqualTo(expected), $"{feature}: {reading.Origin}");
            Assert.That(reading.Origin, Is.Not.Null.And.Not.Empty, feature.Value);
        }

        Assert.That(profile.Features, Has.Count.EqualTo(25));
    }

    [Test]
    public void IntelServer_Facts_AreRead()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer();
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Name, Is.EqualTo("rack-7"));
        Assert.That(profile.Nodes, Is.EqualTo(1));
        Assert.That(profile.Architecture, Is.EqualTo(Architecture.X64));
        Assert.That(profile.Cpu.Vendor, Is.EqualTo("Intel"));
        Assert.That((profile.Cpu.Sockets, profile.Cpu.Cores, profile.Cpu.Threads), Is.EqualTo((2, 4, 4)));
        Assert.That(profile.MemoryGiB, Is.EqualTo(251.63));
        Assert.That(profile.Disks, Is.EqualTo((ValueList<Disk>)[new Disk("nvme", 894.3), new Disk("ssd", 447.1)]));
        Assert.That(profile.Nics, Is.EqualTo((ValueList<NetworkInterface>)[new NetworkInterface("eno1", 25, 64)]));
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile.Origins.Keys, Is.EqualTo(new[] { "architecture", "cpu", "disks", "hostedBy", "memoryGiB", "nics" }));
    }

    [Test]
    public void Detection_Twice_GivesEqualProfiles()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer();
        Assert.That(machine.Detect(), Is.EqualTo(machine.Detect()));
    }

    [TestCase("[    0.1] x86/cpu: VMX (outside TXT) disabled by BIOS")]
    [TestCase("[    0.1] x86/cpu: SVM disabled (by BIOS) in MSR_VM_CR on CPU0")]
    public void NoFlag_LogSaysLocked_IsDisabled(string line)
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "cx16").File("/var/log/dmesg", $"[    0.0] start\n{line}\n");
        FeatureReading reading = machine.Detect()[Features.HardwareVirtualization];
        Assert.That(reading.State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(reading.Origin, Does.Contain("/var/log/dmesg").And.Contains("(").And.Contains("BIOS"));
    }

    [Test]
    public void NoFlag_NoLog_IsUnknownAndSaysWhy()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "cx16");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Unknown));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.Contain("look alike"));
        Assert.That(profile[Features.SecondLevelAddressTranslation].State, Is.EqualTo(FeatureState.Unknown));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void NoFlag_SmbiosNamesVirtualization_IsDisabled()
    {
        byte[] entry = new byte[0x30];
        (entry[0], entry[1], entry[0x26]) = (4, 0x30, 0x40);
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "cx16").Bytes("/sys/firmware/dmi/entries/4-0/raw", entry);
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Disabled));
    }

    [Test]
    public void Flag_OldKernelWithLogSayingLocked_IsDisabledUnlessKvmRuns()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "vmx ept").File("/var/log/kern.log", "kvm: disabled by bios\n");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Disabled));
        machine.RunningKvm();
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void Flag_ModuleNotLoaded_IsEnabledAndNestingUnknown()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "vmx ept");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.Contain("load the module kvm_intel"));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Unknown));
        Assert.That(profile[Features.UnrestrictedGuest].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void DeviceNodeAlone_NoFlag_ProvesNothing()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "cx16").File("/dev/kvm");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void AmdServer_WithEverythingOn_HasItsFeatures()
    {
        using RecordedMachine machine = RecordedMachines.AmdServer();
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Cpu.Vendor, Is.EqualTo("AMD"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.SecondLevelAddressTranslation].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.UnrestrictedGuest].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.Iommu].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.MemoryEncryption].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.X8664V3].State, Is.EqualTo(FeatureState.Absent));
    }

    [TestCase("kvm_intel", "ept", "second-level-address-translation")]
    [TestCase("kvm_intel", "unrestricted_guest", "unrestricted-guest")]
    [TestCase("kvm_intel", "nested", "nested-virtualization")]
    public void ModuleParameter_SaysNo_IsDisabled(string module, string parameter, string feature)
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Parameter(module, parameter, "N");
        FeatureReading reading = machine.Detect()[new FeatureId(feature)];
        Assert.That(reading.State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(reading.Origin, Does.Contain($"/sys/module/{module}/parameters/{parameter} says no"));
    }

    [TestCase("npt", "second-level-address-translation")]
    [TestCase("nested", "nested-virtualization")]
    public void AmdModuleParameter_SaysZero_IsDisabled(string parameter, string feature)
    {
        using RecordedMachine machine = RecordedMachines.AmdServer().Parameter("kvm_amd", parameter, "0");
        Assert.That(machine.Detect()[new FeatureId(feature)].State, Is.EqualTo(FeatureState.Disabled));
    }

    [Test]
    public void ProcessorWithoutEpt_IsAbsent()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "vmx");
        Assert.That(machine.Detect()[Features.SecondLevelAddressTranslation].State, Is.EqualTo(FeatureState.Absent));
    }
}
