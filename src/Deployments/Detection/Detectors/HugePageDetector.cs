using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects reserved huge pages, and support for pages of 1 GiB.</summary>
internal static class HugePageDetector
{
    private const string Folder = "/sys/kernel/mm/hugepages";
    private const string OneGib = "hugepages-1048576kB";

    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        string[] sizes = facts.Tree.Names(Folder);
        string? reserved = null;
        foreach (string size in sizes)
        {
            reserved ??= Reserved(facts, size);
        }

        readings.Set(Features.Hugepages, (reserved, sizes.Length) switch
        {
            (not null, _) => new FeatureReading(FeatureState.Enabled, reserved),
            (null, > 0) => new FeatureReading(FeatureState.Disabled, $"nr_hugepages is 0 for every size in {Folder}"),
            _ => new FeatureReading(facts.Tree.IsFolder("/sys/kernel/mm") ? FeatureState.Absent : FeatureState.Unknown, $"no size in {Folder}"),
        });
        readings.Set(Features.OneGibPages, OfOneGib(facts, sizes));
    }

    // Only whether the processor supports pages of 1 GiB; reserved ones are reported together with the other sizes
    public static FeatureReading OfOneGib(MachineFacts facts, string[] sizes)
    {
        if (facts.IsX86)
        {
            return facts.Cpu.Has("pdpe1gb") ? new FeatureReading(FeatureState.Enabled, $"flag pdpe1gb in {facts.Cpu.Source}")
                : facts.Cpu.IsKnown ? facts.NotSeen(FeatureState.Absent, $"no flag pdpe1gb in {facts.Cpu.Source}")
                : new FeatureReading(FeatureState.Unknown, $"{facts.Cpu.Source} cannot be read");
        }

        if (sizes.AsSpan().Contains(OneGib))
        {
            return new FeatureReading(FeatureState.Enabled, $"{Folder}/{OneGib} is there");
        }

        // With another base page size, the same processor has other huge page sizes
        return new FeatureReading(FeatureState.Unknown, $"no {OneGib} in {Folder}, which may be the kernel's choice");
    }

    private static string? Reserved(MachineFacts facts, string size)
    {
        string folder = $"{Folder}/{size}";
        long count = facts.Tree.Number(folder + "/nr_hugepages") ?? 0;
        long free = count > 0 ? facts.Tree.Number(folder + "/free_hugepages") ?? 0 : 0;
        return count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{folder}/nr_hugepages says {count}, {free} of them free") : null;
    }
}
