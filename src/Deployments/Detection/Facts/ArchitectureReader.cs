using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;
using RuntimeArchitecture = System.Runtime.InteropServices.Architecture;
using RuntimeInformation = System.Runtime.InteropServices.RuntimeInformation;

namespace Deployments.Detection.Facts;

/// <summary>Reads the architecture of the processors.</summary>
internal static class ArchitectureReader
{
    private const string KernelFile = "/proc/sys/kernel/arch";

    public static (Architecture? Architecture, string? Origin) Read(MachineTree tree, CpuInfo cpu)
    {
        if (OfKernelName(tree.Line(KernelFile)) is { } stated)
        {
            return (stated, $"{KernelFile} says {tree.Line(KernelFile)}");
        }

        if (cpu.Architecture is { } seen)
        {
            return (seen, $"the form of {CpuInfo.File}");
        }

        return tree.IsLive ? (OfProcess(), "as .NET reports it") : (null, null);
    }

    /// <summary>The architecture with that name in the kernel, such as <c>aarch64</c>; null for an unknown name.</summary>
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

    /// <summary>The architecture of the operating system that runs this process; null for one that the library does not know.</summary>
    public static Architecture? OfProcess() => RuntimeInformation.OSArchitecture switch
    {
        RuntimeArchitecture.X64 => Architecture.X64,
        RuntimeArchitecture.Arm64 => Architecture.Arm64,
        RuntimeArchitecture.Arm => Architecture.Armv7,
        RuntimeArchitecture.S390x => Architecture.S390x,
        RuntimeArchitecture.Ppc64le => Architecture.Ppc64le,
        RuntimeArchitecture.RiscV64 => Architecture.RiscV64,
        _ => null,
    };
}
