using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectArmTests
{
    [Test]
    public void Board_WithRunningKvm_HasVirtualizationAndStageTwo()
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard().RunningKvm();
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Architecture, Is.EqualTo(Architecture.Arm64));
        Assert.That(profile.Cpu.Vendor, Is.EqualTo("Arm"));
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.SecondLevelAddressTranslation].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.UnrestrictedGuest].State, Is.EqualTo(FeatureState.Absent));
        Assert.That(profile[Features.NestedVirtualization].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.X8664V2].State, Is.EqualTo(FeatureState.Absent));
    }

    [TestCase("[ 0.01] CPU: All CPU(s) started at EL2", FeatureState.Enabled)]
    [TestCase("[ 0.01] CPU: All CPU(s) started at EL1", FeatureState.Disabled)]
    [TestCase("[ 0.30] kvm [1]: HYP mode not available", FeatureState.Disabled)]
    public void Board_BootLog_TellsTheLevel(string line, FeatureState expected)
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard().File("/var/log/dmesg", line + "\n");
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(expected));
    }

    [Test]
    public void Board_WithoutEvidence_IsUnknownAndNotAbsent()
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard();
        Assert.That(machine.Detect()[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void Board_KvmSwitchedOffAtBoot_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard().File("/proc/cmdline", "console=ttyS0 kvm-arm.mode=none\n");
        FeatureReading reading = machine.Detect()[Features.HardwareVirtualization];
        Assert.That(reading, Is.EqualTo(new FeatureReading(FeatureState.Disabled, "/proc/cmdline says kvm-arm.mode=none")));
    }

    [Test]
    public void Board_DeviceTreeWithSmmu_NeedsGroups()
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard();
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Absent));
        machine.File("/proc/device-tree/soc/iommu@2b400000/compatible", "example,unit\0arm,smmu-v3\0");
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(machine.Detect()[Features.Iommu].Origin, Does.Contain("soc/iommu@2b400000"));
        machine.Folder("/sys/kernel/iommu_groups/0");
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void AcpiServer_IortWithSmmuButNoGroups_IsDisabled()
    {
        byte[] table = new byte[48 + 16];
        "IORT"u8.CopyTo(table);
        (table[36], table[40], table[48], table[49]) = (1, 48, 4, 16);
        using RecordedMachine machine = RecordedMachines.ArmBoard().Without("/proc/device-tree").Bytes("/sys/firmware/acpi/tables/IORT", table);
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Disabled));
        machine.Bytes("/sys/firmware/acpi/tables/IORT", table[..50]);
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void SingleBoardComputer_IsDescribedByItsDeviceTree()
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard("Example Berry 5 Model B")
            .RunningKvm()
            .Folder("/sys/block/mmcblk0/device").File("/sys/block/mmcblk0/size", "124735488\n")
            .Folder("/sys/block/mmcblk0boot0/device").File("/sys/block/mmcblk0boot0/size", "8192\n")
            .Folder("/sys/class/net/end0/device").File("/sys/class/net/end0/speed", "1000\n").Folder("/sys/class/net/docker0")
            .File("/sys/devices/system/cpu/cpu0/topology/core_id", "0\n").File("/sys/devices/system/cpu/cpu0/topology/physical_package_id", "0\n")
            .File("/sys/devices/system/cpu/cpu1/topology/core_id", "1\n").File("/sys/devices/system/cpu/cpu1/topology/physical_package_id", "0\n");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile.Cpu.Model, Is.EqualTo("Example Berry 5 Model B"));
        Assert.That((profile.Cpu.Sockets, profile.Cpu.Cores, profile.Cpu.Threads), Is.EqualTo((1, 2, 2)));
        Assert.That(profile.Disks, Is.EqualTo((ValueList<Disk>)[new Disk("mmc", 59.5)]));
        Assert.That(profile.Nics, Is.EqualTo((ValueList<NetworkInterface>)[new NetworkInterface("end0", 1, 0)]));
        Assert.That(profile[Features.LogicalPartition].State, Is.EqualTo(FeatureState.Absent));
    }

    [TestCase("linux,dummy-virt", "qemu")]
    public void VirtBoard_IsAGuest(string compatible, string expected)
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard().File("/proc/device-tree/compatible", compatible + "\0")
            .File("/proc/device-tree/psci/method", "hvc\0");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo(expected));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Masked));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.Contain("psci/method"));
    }

    [TestCase("c7g.xlarge", "kvm")]
    [TestCase("c7g.metal", "none")]
    public void CloudServer_ProductName_TellsMetalFromGuest(string product, string expected)
    {
        using RecordedMachine machine = RecordedMachines.ArmBoard().Without("/proc/device-tree")
            .File("/sys/class/dmi/id/sys_vendor", "Amazon EC2\n").File("/sys/class/dmi/id/product_name", product + "\n");
        Assert.That(machine.Detect().HostedBy, Is.EqualTo(expected));
    }
}
