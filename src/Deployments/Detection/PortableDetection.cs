using System.Globalization;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;
using RuntimeArchitecture = System.Runtime.InteropServices.Architecture;
using RuntimeInformation = System.Runtime.InteropServices.RuntimeInformation;

namespace Deployments.Detection;

/// <summary>What .NET itself knows of the machine, for systems without /proc and /sys.</summary>
internal static class PortableDetection
{
    private const double BytesPerGiB = 1024.0 * 1024 * 1024;

    public static DetectionPlatform PlatformOf(string root) =>
        root != "/" || OperatingSystem.IsLinux() ? DetectionPlatform.Linux
        : OperatingSystem.IsWindows() ? DetectionPlatform.Windows
        : DetectionPlatform.MacOS;

    public static Architecture? ArchitectureOfProcess() => RuntimeInformation.OSArchitecture switch
    {
        RuntimeArchitecture.X64 => Architecture.X64,
        RuntimeArchitecture.Arm64 => Architecture.Arm64,
        RuntimeArchitecture.Arm => Architecture.Armv7,
        RuntimeArchitecture.S390x => Architecture.S390x,
        RuntimeArchitecture.Ppc64le => Architecture.Ppc64le,
        RuntimeArchitecture.RiscV64 => Architecture.RiscV64,
        _ => null,
    };

    public static HardwareProfile Run(string system)
    {
        const string origin = "as .NET reports it";
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new HardwareProfile
        {
            Name = Environment.MachineName is { Length: > 0 } name ? name : "this machine",
            Nodes = 1,
            Architecture = ArchitectureOfProcess(),
            Cpu = new Processor { Threads = Environment.ProcessorCount },
            MemoryGiB = memory > 0 ? Math.Round(memory / BytesPerGiB, 2) : null,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"on {system} only architecture, threads and memory are read; a limit on this process may lower the last two"),
                $"processor features, devices, firmware and whether this is a guest cannot be read on {system} without its own tools",
            ],
            Origins = new ValueMap<string, string>([new("architecture", origin), new("cpu", origin), new("memoryGiB", origin)]),
        };
    }
}
