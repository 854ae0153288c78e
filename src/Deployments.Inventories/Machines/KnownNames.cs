using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>Translates the names that tools use for architectures, makers and hypervisors.</summary>
internal static class KnownNames
{
    private static readonly Dictionary<string, Architecture> Architectures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x86_64"] = Architecture.X64, ["amd64"] = Architecture.X64, ["x86-64"] = Architecture.X64, ["x64"] = Architecture.X64,
        ["aarch64"] = Architecture.Arm64, ["arm64"] = Architecture.Arm64, ["armv8"] = Architecture.Arm64, ["ARM-A64"] = Architecture.Arm64,
        ["armv7l"] = Architecture.Armv7, ["armv7"] = Architecture.Armv7, ["armhf"] = Architecture.Armv7, ["ARM-A32"] = Architecture.Armv7,
        ["riscv64"] = Architecture.RiscV64, ["s390x"] = Architecture.S390x,
        ["ppc64le"] = Architecture.Ppc64le, ["ppc64el"] = Architecture.Ppc64le,
        ["mips64"] = Architecture.Mips64, ["mips64le"] = Architecture.Mips64, ["mips64el"] = Architecture.Mips64, ["MIPS64"] = Architecture.Mips64,
        ["sparc64"] = Architecture.Sparc64,
    };

    // The names that lscpu, Ansible and systemd-detect-virt use
    private static readonly Dictionary<string, string> Hypervisors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kvm"] = "kvm", ["qemu"] = "qemu", ["vmware"] = "vmware", ["xen"] = "xen", ["hyper-v"] = "hyper-v", ["microsoft"] = "hyper-v",
        ["virtualpc"] = "hyper-v", ["hyperv"] = "hyper-v", ["Windows Subsystem for Linux"] = "hyper-v", ["wsl"] = "hyper-v",
        ["virtualbox"] = "virtualbox", ["oracle"] = "virtualbox", ["innotek"] = "virtualbox", ["parallels"] = "parallels", ["bhyve"] = "bhyve",
        ["bochs"] = "bochs", ["z/vm"] = "z/vm", ["zvm"] = "z/vm",
        ["pHyp"] = "powervm", ["powervm"] = "powervm", ["PowerVM Lx86"] = "powervm",
        ["openstack"] = "kvm", ["amazon"] = "kvm", ["google"] = "kvm", ["RHEV"] = "kvm", ["oVirt"] = "kvm", ["KubeVirt"] = "kvm",
        ["apple"] = "apple-virtualization", ["qnx"] = "qnx", ["acrn"] = "acrn", ["jailhouse"] = "jailhouse",
    };

    /// <summary>The architecture with that name, such as <c>amd64</c>; null for one that the library does not know.</summary>
    public static Architecture? ArchitectureOf(string? name) => name is not null && Architectures.TryGetValue(name, out Architecture found) ? found : null;

    /// <summary>The short name of a maker, such as <c>Intel</c> for <c>Intel(R) Corporation</c>; null for a placeholder.</summary>
    public static string? MakerOf(string? name) =>
        IsPlaceholder(name) ? null : Processor.MakerOf(name) ?? name!.Replace("(R)", "", StringComparison.Ordinal).Trim();

    /// <summary>The library's name for a hypervisor; <see cref="Hosting.Unnamed"/> for an unknown one.</summary>
    public static string HypervisorOf(string name) => Hypervisors.GetValueOrDefault(name, Hosting.Unnamed);

    /// <summary>True for the placeholders that firmware has instead of a name, such as "To be filled by O.E.M.".</summary>
    public static bool IsPlaceholder(string? name) => string.IsNullOrWhiteSpace(name)
        || name.Trim().ToUpperInvariant() is "NONE" or "UNKNOWN" or "NOT SPECIFIED" or "NA" or "N/A" or "-" or "--" or "UNDEFINED" or "<BAD INDEX>"
            or "TO BE FILLED BY O.E.M." or "DEFAULT STRING";
}
