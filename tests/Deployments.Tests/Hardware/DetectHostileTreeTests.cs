using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectHostileTreeTests
{
    private static readonly string[] Known =
    [
        "/proc/cpuinfo", "/proc/meminfo", "/proc/cmdline", "/proc/version", "/proc/modules", "/proc/sysinfo", "/proc/sys/kernel/arch",
        "/proc/sys/kernel/hostname", "/proc/xen/capabilities", "/proc/device-tree/model", "/proc/device-tree/compatible",
        "/proc/device-tree/hypervisor/compatible", "/proc/device-tree/soc/iommu@0/compatible", "/proc/device-tree/psci/method",
        "/sys/hypervisor/type", "/sys/class/dmi/id/sys_vendor", "/sys/class/dmi/id/product_name", "/sys/firmware/dmi/entries/0-0/raw",
        "/sys/firmware/dmi/entries/4-0/raw", "/sys/firmware/dmi/entries/16-0/raw", "/sys/firmware/dmi/entries/42-0/raw",
        "/sys/firmware/acpi/tables/IORT", "/sys/module/kvm_intel/parameters/ept", "/sys/module/kvm_amd/parameters/npt",
        "/sys/bus/pci/devices/0000:00:01.0/class", "/sys/bus/pci/devices/0000:00:01.0/sriov_totalvfs", "/sys/block/sda/size",
        "/sys/block/sda/device/x", "/sys/class/net/eth0/speed", "/sys/class/net/eth0/device/sriov_totalvfs",
        "/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "/sys/class/tpm/tpm0/tpm_version_major", "/sys/devices/system/cpu/cpu0/topology/core_id",
        "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c", "/var/log/dmesg", "/var/log/kern.log",
    ];

    [Test]
    public void EmptyRoot_Detected_IsUnknownEverywhere()
    {
        using var machine = new RecordedMachine();
        HardwareProfile profile = machine.Detect();
        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            Assert.That(reading.State, Is.EqualTo(FeatureState.Unknown), $"{feature}: {reading.Origin}");
        }

        Assert.That(profile.Name, Is.EqualTo("this machine"));
        Assert.That(profile.HostedBy, Is.Null);
        Assert.That(profile.Architecture, Is.Null);
        Assert.That(profile.MemoryGiB, Is.Null);
        Assert.That(profile.Disks, Is.Null);
        Assert.That(profile.Nics, Is.Null);
        Assert.That(profile.Notes, Has.Some.Contains("/proc/cpuinfo is missing"));
    }

    [Test]
    public void MissingRoot_Detected_DoesNotThrow() =>
        Assert.That(() => MachineDetection.Detect(new DetectionOptions { Root = "/no/such/folder" }), Throws.Nothing);

    [Test]
    public void EmptyRootPath_Detected_IsRefused() =>
        Assert.That(() => MachineDetection.Detect(new DetectionOptions { Root = "" }), Throws.ArgumentException);

    [Test]
    public void GarbageInEveryFile_Detected_NeverThrows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 7).WithEndSize(400),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), (byte[] garbage) =>
        {
            using var machine = new RecordedMachine();
            foreach (string path in Known)
            {
                machine.Bytes(path, garbage);
            }

            HardwareProfile profile = machine.Detect();
            return profile.Nodes == 1 && profile.Equals(machine.Detect());
        }));

    [Test]
    public void GarbageInOneFileOfAServer_Detected_NeverThrows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 7).WithEndSize(200),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, Known.Length - 1).ToArbitrary(), (garbage, index) =>
        {
            using RecordedMachine machine = RecordedMachines.IntelServer();
            string place = Path.Join(machine.Root, Known[index]);
            if (!Known[index].StartsWith("/sys/class/net", StringComparison.Ordinal) && !Directory.Exists(place))
            {
                machine.Bytes(Known[index], garbage);
            }

            return machine.Detect().Nodes == 1;
        }));

    [Test]
    public void FolderWhereAFileBelongs_Detected_DoesNotThrow()
    {
        using var machine = new RecordedMachine();
        foreach (string path in Known)
        {
            machine.Folder(path);
        }

        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Notes, Has.Some.StartsWith("/proc/cpuinfo cannot be read"));
    }

    [Test]
    public void HugeFile_Detected_IsReadToALimitAndNoted()
    {
        using RecordedMachine machine = new RecordedMachine().File("/proc/cmdline").File("/proc/meminfo");
        using (FileStream stream = File.OpenWrite(Path.Join(machine.Root, "/proc/cmdline")))
        {
            stream.SetLength(3L * 1024 * 1024 * 1024);
        }

        using (FileStream stream = File.OpenWrite(Path.Join(machine.Root, "/proc/meminfo")))
        {
            stream.SetLength(2 * 1024 * 1024);
        }

        Assert.That(machine.Detect().Notes, Has.Some.EqualTo("only 1024 KiB of /proc/meminfo were read"));
    }

    [Test]
    public void LinkOutOfTheRoot_Detected_IsNotFollowed()
    {
        using RecordedMachine outside = new RecordedMachine().File("/secret", "leaked-name\n");
        using RecordedMachine machine = new RecordedMachine()
            .Link("/proc/sys/kernel/hostname", "../../../../../../../.." + outside.Root + "/secret")
            .Link("/proc/cpuinfo", outside.Root + "/secret");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.Name, Is.EqualTo("this machine"));
    }

    [Test]
    public void LinksInACircle_Detected_DoNotThrow()
    {
        using RecordedMachine machine = new RecordedMachine()
            .Link("/proc/cpuinfo", "meminfo").Link("/proc/meminfo", "cpuinfo").Link("/sys/block", "../sys/block").Link("/proc/device-tree", ".");
        Assert.That(() => machine.Detect(), Throws.Nothing);
    }

    [Test]
    public void AbsoluteLinkInsideTheRoot_Detected_IsFollowedThere()
    {
        using RecordedMachine machine = new RecordedMachine().File("/data/hostname", "inner\n").Link("/proc/sys/kernel/hostname", "/data/hostname");
        Assert.That(machine.Detect().Name, Is.EqualTo("inner"));
    }

    [Test]
    public void UnreadableFile_Detected_IsNoted()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("permissions do not bind this user");
            return;
        }

        using RecordedMachine machine = RecordedMachines.IntelServer();
        File.SetUnixFileMode(Path.Join(machine.Root, "/proc/meminfo"), UnixFileMode.None);
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.MemoryGiB, Is.Null);
        Assert.That(profile.Notes, Has.Some.EqualTo("/proc/meminfo cannot be read: permission denied"));
    }

    [TestCase(DetectionPlatform.Windows)]
    [TestCase(DetectionPlatform.MacOS)]
    public void OtherSystem_Detected_GuessesNothing(DetectionPlatform platform)
    {
        HardwareProfile profile = MachineDetection.Detect(new DetectionOptions { Platform = platform });
        Assert.That(profile.Features, Is.Empty);
        Assert.That(profile.HostedBy, Is.Null);
        Assert.That(profile.Cpu.Threads, Is.EqualTo(Environment.ProcessorCount));
        Assert.That(profile.Notes, Has.Count.EqualTo(2));
    }

    [Test]
    public void ThisMachine_Detected_HasAnOriginForEveryReading()
    {
        HardwareProfile profile = MachineDetection.Detect();
        Assert.That(profile.Nodes, Is.EqualTo(1));
        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            Assert.That(reading.Origin, Is.Not.Null.And.Not.Empty, feature.Value);
        }
    }
}
