using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>Finds the processors' architecture.</summary>
internal static class ArchitectureReader
{
    private const string KernelFile = "/proc/sys/kernel/arch";

    public static (Architecture? Architecture, string? Origin) Read(MachineTree tree, CpuInfo cpu)
    {
        if (OfKernelName(tree.Line(KernelFile)) is { } stated)
        {
            return (stated, $"{KernelFile} says {tree.Line(KernelFile)}");
        }

        if (OfCpuInfo(cpu) is { } seen)
        {
            return (seen, $"the form of {CpuInfo.File}");
        }

        return tree.IsLive ? (PortableDetection.ArchitectureOfProcess(), "as .NET reports it") : (null, null);
    }

    /// <summary>The architecture that the kernel calls so; null for another word.</summary>
    public static Architecture? OfKernelName(string? name) => name switch
    {
        "x86_64" => Architecture.X64,
        "aarch64" => Architecture.Arm64,
        "armv7l" => Architecture.Armv7,
        "riscv64" => Architecture.RiscV64,
        "s390x" => Architecture.S390x,
        "ppc64le" => Architecture.Ppc64le,
        "mips64" => Architecture.Mips64,
        "sparc64" => Architecture.Sparc64,
        _ => null,
    };

    /// <summary>The architecture that the form of /proc/cpuinfo shows; null when it does not tell.</summary>
    public static Architecture? OfCpuInfo(CpuInfo cpu)
    {
        string vendor = cpu.Field("vendor_id") ?? "";
        if (vendor == "IBM/S390")
        {
            return Architecture.S390x;
        }

        if (cpu.Field("CPU implementer") is not null)
        {
            // a 32-bit kernel on a 64-bit core says 7 or 8 here; only 64-bit kernels list asimd
            return cpu.Has("asimd") ? Architecture.Arm64 : cpu.Field("CPU architecture") == "7" ? Architecture.Armv7 : null;
        }

        if (cpu.Field("flags") is not null && cpu.Has("lm"))
        {
            return Architecture.X64;
        }

        string isa = cpu.Field("isa") ?? "";
        if (isa.StartsWith("rv64", StringComparison.Ordinal))
        {
            return Architecture.RiscV64;
        }

        if (isa.Contains("mips64", StringComparison.Ordinal))
        {
            return Architecture.Mips64;
        }

        if (cpu.Field("type") is "sun4u" or "sun4v")
        {
            return Architecture.Sparc64;
        }

        return cpu.Field("platform") is "PowerNV" or "pSeries" ? Architecture.Ppc64le : null;
    }
}
