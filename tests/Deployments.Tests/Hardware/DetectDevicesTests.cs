using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectDevicesTests
{
    private const string SecureBoot = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

    [Test]
    public void Iommu_TableWithoutGroups_IsDisabledAndNamesTheArgument()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/kernel/iommu_groups").Folder("/sys/kernel/iommu_groups")
            .File("/proc/cmdline", "quiet intel_iommu=off\n");
        FeatureReading reading = machine.Detect()[Features.Iommu];
        Assert.That(reading.State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(reading.Origin, Does.Contain("DMAR is there").And.Contains("intel_iommu=off"));
    }

    [Test]
    public void Iommu_WithoutTable_IsUnknown()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/kernel/iommu_groups").Without("/sys/firmware/acpi/tables/DMAR");
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void Iommu_GroupsOfUnsafeVfio_AreNoProof()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer()
            .Without("/sys/firmware/acpi/tables/DMAR").Parameter("vfio", "enable_unsafe_noiommu_mode", "Y");
        Assert.That(machine.Detect()[Features.Iommu].State, Is.EqualTo(FeatureState.Unknown));
    }

    [Test]
    public void SrIov_WithoutVirtualFunctions_IsDisabledAndSaysWhatToWrite()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().File("/sys/bus/pci/devices/0000:3b:00.0/sriov_numvfs", "0\n");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile[Features.SrIov].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.SrIov].Origin, Does.Contain("sriov_totalvfs says 64").And.Contains("write a number"));
        Assert.That(profile.Nics!.Value[0].VirtualFunctions, Is.EqualTo(64));
    }

    [Test]
    public void SrIov_NoCapableDevice_IsAbsent()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/bus/pci/devices/0000:3b:00.0/sriov_totalvfs");
        Assert.That(machine.Detect()[Features.SrIov].State, Is.EqualTo(FeatureState.Absent));
    }

    [Test]
    public void HugePages_NoneSetAside_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer()
            .File("/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "0\n").File("/sys/kernel/mm/hugepages/hugepages-1048576kB/nr_hugepages", "0\n");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile[Features.Hugepages].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.OneGibPages].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void OneGibPages_FollowTheProcessor()
    {
        using RecordedMachine physical = new RecordedMachine().X86Processors("GenuineIntel", "vmx");
        Assert.That(physical.Detect()[Features.OneGibPages].State, Is.EqualTo(FeatureState.Absent));
        using RecordedMachine guest = RecordedMachines.Guest(nesting: true);
        Assert.That(guest.Detect()[Features.OneGibPages].State, Is.EqualTo(FeatureState.Masked));
        using RecordedMachine board = RecordedMachines.ArmBoard();
        Assert.That(board.Detect()[Features.OneGibPages].State, Is.EqualTo(FeatureState.Unknown));
        board.File("/sys/kernel/mm/hugepages/hugepages-1048576kB/nr_hugepages", "0\n");
        Assert.That(board.Detect()[Features.OneGibPages].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void Numa_OneNodeWithTwoSockets_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/devices/system/node/node1");
        Assert.That(machine.Detect()[Features.Numa].State, Is.EqualTo(FeatureState.Disabled));
    }

    [Test]
    public void Tpm_OfVersionOne_IsDisabledAndMissingIsUnknown()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().File("/sys/class/tpm/tpm0/tpm_version_major", "1\n");
        Assert.That(machine.Detect()[Features.Tpm20].State, Is.EqualTo(FeatureState.Disabled));
        machine.Without("/sys/class/tpm");
        Assert.That(machine.Detect()[Features.Tpm20].State, Is.EqualTo(FeatureState.Unknown));
        machine.File("/sys/firmware/acpi/tables/TPM2");
        Assert.That(machine.Detect()[Features.Tpm20].State, Is.EqualTo(FeatureState.Disabled));
    }

    [TestCase(0, FeatureState.Disabled)]
    [TestCase(1, FeatureState.Enabled)]
    [TestCase(9, FeatureState.Unknown)]
    public void SecureBoot_FifthByte_Decides(byte value, FeatureState expected)
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Bytes(SecureBoot, 6, 0, 0, 0, value);
        Assert.That(machine.Detect()[Features.SecureBoot].State, Is.EqualTo(expected));
    }

    [TestCase(0x08, FeatureState.Disabled)]
    [TestCase(0x00, FeatureState.Absent)]
    public void LegacyBoot_Smbios_TellsWhetherUefiIsSupported(byte characteristics, FeatureState expected)
    {
        byte[] entry = new byte[0x18];
        (entry[1], entry[0x13]) = (0x18, characteristics);
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/firmware/efi").Bytes("/sys/firmware/dmi/entries/0-0/raw", entry);
        HardwareProfile profile = machine.Detect();
        Assert.That(profile[Features.Uefi].State, Is.EqualTo(expected));
        Assert.That(profile[Features.SecureBoot].State, Is.EqualTo(expected));
    }

    [Test]
    public void Controller_AnnouncedWithoutDevice_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/dev/ipmi0");
        Assert.That(machine.Detect()[Features.BmcIpmi].State, Is.EqualTo(FeatureState.Unknown));
        machine.Folder("/sys/firmware/dmi/entries/38-0");
        Assert.That(machine.Detect()[Features.BmcIpmi].State, Is.EqualTo(FeatureState.Disabled));
        machine.Bytes("/sys/firmware/dmi/entries/42-0/raw", 42, 11, 0x66, 0, 2, 1, 0);
        Assert.That(machine.Detect()[Features.BmcRedfish].State, Is.EqualTo(FeatureState.Unknown));
    }

    [TestCase("Linux version 6.12.3-generic (x) #1 SMP PREEMPT_DYNAMIC", FeatureState.Disabled)]
    [TestCase("Linux version 5.15.0-91-generic (x) #1 SMP", FeatureState.Absent)]
    [TestCase("Linux version 6.12.3 (x) #1 SMP PREEMPT_RT", FeatureState.Enabled)]
    [TestCase("FreeBSD 14", FeatureState.Unknown)]
    public void Kernel_Version_TellsRealTime(string version, FeatureState expected)
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().File("/proc/version", version + "\n");
        Assert.That(machine.Detect()[Features.RealtimeKernel].State, Is.EqualTo(expected));
    }

    [Test]
    public void NvmeDevice_WithoutDriver_IsDisabled()
    {
        using RecordedMachine machine = RecordedMachines.IntelServer().Without("/sys/class/nvme").File("/sys/bus/pci/devices/0000:5e:00.0/class", "0x010802\n");
        Assert.That(machine.Detect()[Features.Nvme].State, Is.EqualTo(FeatureState.Disabled));
        machine.Without("/sys/bus/pci/devices/0000:5e:00.0");
        Assert.That(machine.Detect()[Features.Nvme].State, Is.EqualTo(FeatureState.Absent));
    }
}
