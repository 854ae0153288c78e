using System.Globalization;
using Deployments.Collections;
using Deployments.Detection.Facts;
using Deployments.Hardware;

namespace Deployments.Detection;

/// <summary>Detects the facts that .NET reports, for systems without /proc and /sys.</summary>
internal static class PortableDetection
{
    private const double BytesPerGiB = 1024.0 * 1024 * 1024;

    public static DetectionPlatform PlatformOf(string root) =>
        root != "/" || OperatingSystem.IsLinux() ? DetectionPlatform.Linux
        : OperatingSystem.IsWindows() ? DetectionPlatform.Windows
        : DetectionPlatform.MacOS;

    public static HardwareProfile Run(string system)
    {
        const string origin = "as .NET reports it";
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new HardwareProfile
        {
            Name = Environment.MachineName is { Length: > 0 } name ? name : "this machine",
            Nodes = 1,
            Architecture = ArchitectureReader.OfProcess(),
            Cpu = new Processor { Threads = Environment.ProcessorCount },
            MemoryGiB = memory > 0 ? Math.Round(memory / BytesPerGiB, 2) : null,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture,
                    $"on {system} only architecture, threads and memory are read; a limit on this process may lower the last two"),
                $"processor features, devices, firmware and whether this is a guest cannot be read on {system} without its own tools",
            ],
            Origins = new ValueMap<string, string>([new("architecture", origin), new("cpu", origin), new("memoryGiB", origin)]),
        };
    }
}
