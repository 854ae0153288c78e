using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects a real-time kernel.</summary>
internal static class RealtimeDetector
{
    private const string VersionFile = "/proc/version";

    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.RealtimeKernel, Read(facts));

    private static FeatureReading Read(MachineFacts facts)
    {
        string version = facts.Tree.Line(VersionFile) ?? "";
        if (version.Contains("PREEMPT_RT", StringComparison.Ordinal))
        {
            return new FeatureReading(FeatureState.Enabled, $"{VersionFile} says PREEMPT_RT");
        }

        if (facts.Tree.Line("/sys/kernel/realtime") == "1")
        {
            return new FeatureReading(FeatureState.Enabled, "/sys/kernel/realtime says 1");
        }

        if (Release(version) is not { } release)
        {
            return new FeatureReading(FeatureState.Unknown, $"{VersionFile} names no Linux version");
        }

        // Linux 6.12 is the first release with PREEMPT_RT in the mainline source, for these three architectures
        bool inSource = release >= new Version(6, 12) && facts.Architecture is Architecture.X64 or Architecture.Arm64 or Architecture.RiscV64;
        string origin = string.Create(CultureInfo.InvariantCulture, $"{VersionFile} says {release} without PREEMPT_RT");
        return inSource
            ? new FeatureReading(FeatureState.Disabled, $"{origin}: the source has it, this build does not")
            : new FeatureReading(FeatureState.Absent, origin);
    }

    private static Version? Release(string version)
    {
        const string start = "Linux version ";
        if (!version.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        int end = start.Length;
        while (end < version.Length && (char.IsAsciiDigit(version[end]) || version[end] == '.'))
        {
            end++;
        }

        return Version.TryParse(version.AsSpan(start.Length, end - start.Length).TrimEnd('.'), out Version? release) ? release : null;
    }
}
