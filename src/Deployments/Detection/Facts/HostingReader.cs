using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Facts;

/// <summary>Determines whether the machine is a guest, and of which hypervisor.</summary>
internal static class HostingReader
{
    // Vendors and products in SMBIOS; certain ones occur in guests only, the others also on physical machines
    private static readonly (string Word, string HostedBy, bool Certain)[] Names =
    [
        ("VMware", "vmware", true), ("innotek GmbH", "virtualbox", true), ("VirtualBox", "virtualbox", true),
        ("Parallels", "parallels", true), ("BHYVE", "bhyve", true), ("Bochs", "bochs", true), ("Xen", "xen", true),
        ("Apple Virtualization", "apple-virtualization", true), ("KVM", "kvm", true), ("QEMU", "qemu", true),
        ("Virtual Machine", "hyper-v", true), ("OpenStack", "kvm", false), ("Google Compute Engine", "kvm", false),
        ("Amazon EC2", "kvm", false), ("Alibaba Cloud", "kvm", false), ("Nutanix", "kvm", false),
    ];

    public static Hosting Read(MachineTree tree, CpuInfo cpu, Dmi dmi, DeviceTree deviceTree, Architecture? architecture)
    {
        if (tree.Line("/sys/hypervisor/type") == "xen")
        {
            bool controls = (tree.Line("/proc/xen/capabilities") ?? "").Contains("control_d", StringComparison.Ordinal);
            return controls
                ? new Hosting(HardwareProfile.NotHosted,
                    "/proc/xen/capabilities says control_d: the control domain of a physical machine", IsControlDomain: true)
                : new Hosting("xen", "/sys/hypervisor/type says xen");
        }

        return architecture switch
        {
            Architecture.X64 => OfX86(tree, cpu, Named(dmi)),
            Architecture.S390x => OfMainframe(tree),
            _ => OfDeviceTree(cpu, deviceTree) ?? OfFirmware(dmi) ?? new Hosting(null, "no file tells whether this machine is a guest"),
        };
    }

    /// <summary>
    /// The hosting according to the processor flags and the names in the firmware's tables, for a machine whose files are not available;
    /// <see cref="Hosting.HostedBy"/> is null when these are inconclusive.
    /// </summary>
    /// <param name="cpu">The processors; null when unknown.</param>
    /// <param name="architecture">The architecture of the processors; null when unknown.</param>
    /// <param name="vendor">The maker of the system, with its origin.</param>
    /// <param name="product">The product name of the system, with its origin.</param>
    public static Hosting OfReport(CpuInfo? cpu, Architecture? architecture, (string Name, string Origin)? vendor, (string Name, string Origin)? product)
    {
        (string HostedBy, bool Certain, string Origin)? named = Named(vendor, product);
        if (architecture == Architecture.X64 && cpu is not null)
        {
            return OfX86(MachineTree.Empty(), cpu, named);
        }

        if (cpu?.Field("platform") == "PowerNV")
        {
            return new Hosting(HardwareProfile.NotHosted, $"platform PowerNV in {cpu.Source}");
        }

        return named is not { } name ? new Hosting(null, "nothing tells whether this machine is a guest")
            : IsMetal(product?.Name) ? new Hosting(HardwareProfile.NotHosted, product!.Value.Origin)
            : new Hosting(name.HostedBy, name.Origin);
    }

    private static Hosting OfX86(MachineTree tree, CpuInfo cpu, (string HostedBy, bool Certain, string Origin)? named)
    {
        if (!cpu.Has("hypervisor"))
        {
            return named is { Certain: true } certain ? new Hosting(certain.HostedBy, certain.Origin)
                : cpu.IsKnown ? new Hosting(HardwareProfile.NotHosted, $"no flag hypervisor in {cpu.Source}")
                : new Hosting(null, "no file tells whether this machine is a guest");
        }

        string flag = $"flag hypervisor in {cpu.Source}";
        if (named is { } name)
        {
            return new Hosting(name.HostedBy, $"{flag}; {name.Origin}");
        }

        const string clocks = "/sys/devices/system/clocksource/clocksource0/available_clocksource";
        string sources = tree.Line(clocks) ?? "";
        string? hosted = sources.Contains("kvm-clock", StringComparison.Ordinal) ? "kvm"
            : sources.Contains("hyperv", StringComparison.Ordinal) ? "hyper-v"
            : sources.Contains("xen", StringComparison.Ordinal) ? "xen" : null;
        return hosted is null
            ? new Hosting(Hosting.Unnamed, flag)
            : new Hosting(hosted, $"{flag}; {clocks} says {sources}");
    }

    private static Hosting OfMainframe(MachineTree tree)
    {
        const string file = "/proc/sysinfo";
        bool partition = false;
        foreach (ReadOnlySpan<char> line in (tree.Text(file) ?? "").AsSpan().EnumerateLines())
        {
            if (line.StartsWith("VM00 Control Program:", StringComparison.Ordinal))
            {
                string program = line[(line.IndexOf(':') + 1)..].Trim().ToString();
                return new Hosting(program.Contains("KVM", StringComparison.Ordinal) ? "kvm"
                    : program.Contains("z/VM", StringComparison.Ordinal) ? "z/vm" : Hosting.Unnamed, $"{file} says VM00 Control Program: {program}");
            }

            partition |= line.StartsWith("LPAR Number:", StringComparison.Ordinal);
        }

        return partition
            ? new Hosting(HardwareProfile.NotHosted, $"{file} names a logical partition and no control program of a guest")
            : new Hosting(null, $"{file} names neither a partition nor a control program");
    }

    private static Hosting? OfDeviceTree(CpuInfo cpu, DeviceTree tree)
    {
        if (cpu.Field("platform") == "PowerNV")
        {
            return new Hosting(HardwareProfile.NotHosted, $"platform PowerNV in {cpu.Source}");
        }

        if (!tree.Exists)
        {
            return null;
        }

        foreach (string word in tree.Strings("hypervisor/compatible"))
        {
            string name = word.Contains("kvm", StringComparison.Ordinal) ? "kvm"
                : word.Contains("xen", StringComparison.Ordinal) ? "xen"
                : word.Contains("vmware", StringComparison.Ordinal) ? "vmware" : Hosting.Unnamed;
            return new Hosting(name, $"{DeviceTree.Folder}/hypervisor/compatible says {word}");
        }

        string[] compatible = tree.Strings("compatible");
        foreach (string word in compatible)
        {
            if (word is "linux,dummy-virt" or "riscv-virtio" || word.StartsWith("qemu,", StringComparison.Ordinal))
            {
                return new Hosting("qemu", $"{DeviceTree.Folder}/compatible says {word}");
            }
        }

        if (cpu.Field("platform") == "pSeries")
        {
            return tree.Has("ibm,partition-name")
                ? new Hosting(Hosting.PowerVm, $"platform pSeries in {cpu.Source} and {DeviceTree.Folder}/ibm,partition-name")
                : new Hosting(Hosting.Unnamed, $"platform pSeries in {cpu.Source}");
        }

        return compatible.Length > 0 && tree.Model is { } model
            ? new Hosting(HardwareProfile.NotHosted, $"{DeviceTree.Folder}/model says {model}, and nothing there names a hypervisor")
            : null;
    }

    private static Hosting? OfFirmware(Dmi dmi)
    {
        if (Named(dmi) is { } named)
        {
            return IsMetal(dmi.Product)
                ? new Hosting(HardwareProfile.NotHosted, $"/sys/class/dmi/id/product_name says {dmi.Product}")
                : new Hosting(named.HostedBy, named.Origin);
        }

        return dmi.Vendor is null ? null : new Hosting(HardwareProfile.NotHosted, $"/sys/class/dmi/id/sys_vendor says {dmi.Vendor}, which is no hypervisor");
    }

    private static bool IsMetal(string? product) => product?.Contains(".metal", StringComparison.Ordinal) == true;

    private static (string HostedBy, bool Certain, string Origin)? Named(Dmi dmi) => Named(
        dmi.Vendor is { } vendor ? (vendor, $"/sys/class/dmi/id/sys_vendor says {vendor}") : null,
        dmi.Product is { } product ? (product, $"/sys/class/dmi/id/product_name says {product}") : null);

    private static (string HostedBy, bool Certain, string Origin)? Named((string Name, string Origin)? vendor, (string Name, string Origin)? product)
    {
        foreach ((string word, string hostedBy, bool certain) in Names)
        {
            if (vendor is { } maker && Begins(maker.Name, word))
            {
                return (hostedBy, certain, maker.Origin);
            }

            if (product is { } system && Begins(system.Name, word))
            {
                return (hostedBy, certain, system.Origin);
            }
        }

        return null;
    }

    // "VMware, Inc." and "VMware7,1" begin with VMware; "Xenon" does not begin with Xen
    private static bool Begins(string value, string word) =>
        value.StartsWith(word, StringComparison.Ordinal)
            && (value.Length == word.Length || !char.IsAsciiLetter(value[word.Length]));
}
