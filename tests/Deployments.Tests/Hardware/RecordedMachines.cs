namespace Deployments.Tests.Hardware;

/// <summary>Made-up machines for the tests; every file is written for them.</summary>
internal static class RecordedMachines
{
    public const string IntelFlags = "vmx ept vpid pdpe1gb cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3 avx avx2 bmi1 bmi2 f16c fma abm movbe xsave";

    /// <summary>A two-socket Intel server with everything switched on.</summary>
    public static RecordedMachine IntelServer() => new RecordedMachine()
        .X86Processors("GenuineIntel", IntelFlags, "vnmi ept unrestricted_guest", sockets: 2)
        .File("/proc/sys/kernel/arch", "x86_64\n")
        .File("/proc/sys/kernel/hostname", "rack-7\n")
        .File("/proc/meminfo", "MemTotal:       263850112 kB\nMemFree:        1 kB\n")
        .File("/proc/cmdline", "root=/dev/sda2 intel_iommu=on quiet\n")
        .File("/proc/version", "Linux version 6.1.0-rt (someone@somewhere) #1 SMP PREEMPT_RT\n")
        .File("/sys/class/dmi/id/sys_vendor", "Example Systems\n")
        .RunningKvm()
        .Parameter("kvm_intel", "ept", "Y").Parameter("kvm_intel", "unrestricted_guest", "Y")
            .Parameter("kvm_intel", "nested", "Y").Parameter("kvm_intel", "tdx", "Y")
        .File("/sys/firmware/acpi/tables/DMAR").Folder("/sys/kernel/iommu_groups/0").Folder("/sys/kernel/iommu_groups/1")
        .File("/sys/bus/pci/devices/0000:3b:00.0/class", "0x020000\n")
        .File("/sys/bus/pci/devices/0000:3b:00.0/sriov_totalvfs", "64\n").File("/sys/bus/pci/devices/0000:3b:00.0/sriov_numvfs", "8\n")
        .File("/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "512\n").File("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", "500\n")
        .File("/sys/kernel/mm/hugepages/hugepages-1048576kB/nr_hugepages", "16\n")
        .Folder("/sys/devices/system/node/node0").Folder("/sys/devices/system/node/node1").File("/sys/devices/system/node/online", "0-1\n")
        .File("/sys/class/tpm/tpm0/tpm_version_major", "2\n")
        .Bytes("/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c", 6, 0, 0, 0, 1)
        .File("/dev/ipmi0")
        .Bytes("/sys/firmware/dmi/entries/42-0/raw", 42, 11, 0x66, 0, 0x40, 2, 0, 0, 1, 4, 0)
        .Folder("/sys/devices/system/edac/mc/mc0")
        .Folder("/sys/class/nvme/nvme0").Folder("/sys/class/fc_host/host3")
        .Folder("/sys/block/nvme0n1/device").File("/sys/block/nvme0n1/size", "1875385008\n")
        .Folder("/sys/block/sda/device").File("/sys/block/sda/size", "937703088\n").File("/sys/block/sda/queue/rotational", "0\n")
        .File("/sys/block/loop0/size", "8\n")
        .File("/sys/class/net/eno1/speed", "25000\n").File("/sys/class/net/lo/mtu", "65536\n")
        .Link("/sys/class/net/eno1/device", "../../../bus/pci/devices/0000:3b:00.0")
        .Link("/sys/bus/pci/devices/0000:3b:00.0/driver", "../../drivers/ice")
        .Folder("/sys/bus/pci/drivers/ice");

    /// <summary>An AMD machine with everything switched on that its processor offers.</summary>
    public static RecordedMachine AmdServer() => new RecordedMachine()
        .X86Processors("AuthenticAMD", "svm npt sev cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3")
        .RunningKvm()
        .Parameter("kvm_amd", "npt", "1").Parameter("kvm_amd", "nested", "1").Parameter("kvm_amd", "sev", "N")
        .File("/sys/firmware/acpi/tables/IVRS").Folder("/sys/kernel/iommu_groups/0");

    /// <summary>A guest of KVM on Intel, with or without nested virtualization.</summary>
    public static RecordedMachine Guest(bool nesting) => new RecordedMachine()
        .X86Processors("GenuineIntel", nesting ? "hypervisor vmx ept" : "hypervisor", nesting ? "ept unrestricted_guest" : null)
        .File("/sys/class/dmi/id/sys_vendor", "QEMU\n").File("/sys/class/dmi/id/product_name", "Standard PC (Q35 + ICH9, 2009)\n")
        .Folder("/sys/kernel/iommu_groups").Folder("/sys/firmware/acpi/tables").Folder("/sys/bus/pci/devices")
        .Folder("/sys/devices/system/node/node0");

    /// <summary>A board with 64-bit Arm cores, described by a device tree.</summary>
    public static RecordedMachine ArmBoard(string model = "Example Board Rev 1.1") => new RecordedMachine()
        .File("/proc/cpuinfo", ArmProcessors)
        .File("/proc/device-tree/model", model + "\0").File("/proc/device-tree/compatible", "example,board\0example,chip\0")
        .File("/proc/device-tree/psci/method", "smc\0")
        .Folder("/sys/kernel/iommu_groups");

    /// <summary>IBM Z, with what /proc/sysinfo says.</summary>
    public static RecordedMachine Mainframe(string features, string sysinfo) => new RecordedMachine()
        .File("/proc/cpuinfo", $"vendor_id       : IBM/S390\n# processors    : 4\nfeatures\t: esan3 zarch {features}\n"
            + "processor 0: version = FF,  identification = 0123AB,  machine = 8561\n")
        .File("/proc/sysinfo", sysinfo);

    /// <summary>IBM Power.</summary>
    public static RecordedMachine Power(string platform) => new RecordedMachine()
        .File("/proc/cpuinfo", $"processor\t: 0\ncpu\t\t: POWER10, altivec supported\n\ntimebase\t: 512000000\nplatform\t: {platform}\n");

    /// <summary>A RISC-V board.</summary>
    public static RecordedMachine RiscV(string isa) => new RecordedMachine()
        .File("/proc/cpuinfo", $"processor\t: 0\nhart\t\t: 1\nisa\t\t: {isa}\nmmu\t\t: sv48\nuarch\t\t: example,core\n")
        .File("/proc/device-tree/model", "Example RISC-V Board\0").File("/proc/device-tree/compatible", "example,riscv\0");

    private const string ArmProcessors =
        "processor\t: 0\nBogoMIPS\t: 100.00\nFeatures\t: fp asimd aes\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU part\t: 0xd0b\n\n"
        + "processor\t: 1\nBogoMIPS\t: 100.00\nFeatures\t: fp asimd aes\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU part\t: 0xd0b\n";
}
