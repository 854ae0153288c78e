using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects whether the machine has several memory nodes.</summary>
internal static class NumaDetector
{
    private const string Folder = "/sys/devices/system/node";

    public static void Detect(MachineFacts facts, int sockets, ReadingSet readings) => readings.Set(Features.Numa, Read(facts, sockets));

    private static FeatureReading Read(MachineFacts facts, int sockets)
    {
        if (facts.CommandLine.Last("numa=off") is { } off)
        {
            return new FeatureReading(FeatureState.Disabled, $"{KernelCommandLine.File} says {off}");
        }

        int nodes = 0;
        foreach (string name in facts.Tree.Names(Folder))
        {
            bool isNode = name.StartsWith("node", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out _);
            nodes += isNode ? 1 : 0;
        }

        return nodes switch
        {
            0 => new FeatureReading(FeatureState.Unknown, $"no node in {Folder}"),
            1 when sockets > 1 && facts.Hosting.IsPhysical => new FeatureReading(FeatureState.Disabled,
                string.Create(CultureInfo.InvariantCulture, $"one node in {Folder} although there are {sockets} sockets: interleaved in firmware")),
            1 => facts.NotSeen(FeatureState.Absent, $"one node in {Folder}"),
            _ => new FeatureReading(FeatureState.Enabled, string.Create(CultureInfo.InvariantCulture, $"{nodes} nodes in {Folder}")),
        };
    }
}
