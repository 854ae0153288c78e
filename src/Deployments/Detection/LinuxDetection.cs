using Deployments.Collections;
using Deployments.Detection.Detectors;
using Deployments.Detection.Facts;
using Deployments.Detection.Parts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>Detects the hardware of a Linux machine from its files.</summary>
internal static class LinuxDetection
{
    public static HardwareProfile Run(MachineTree tree)
    {
        var facts = new MachineFacts(tree);
        var readings = new ReadingSet();
        (Processor processor, string processorOrigin) = ProcessorReader.Read(facts);

        ProcessorDetection.Virtualization(facts, readings);
        ProcessorDetection.Consequences(facts, readings);
        IommuDetector.Detect(facts, readings);
        SrIovDetector.Detect(facts, readings);
        HugePageDetector.Detect(facts, readings);
        NumaDetector.Detect(facts, processor.Sockets ?? 0, readings);
        RealtimeDetector.Detect(facts, readings);
        FirmwareDetector.Detect(facts, readings);
        TpmDetector.Detect(facts, readings);
        ManagementControllerDetector.Detect(facts, readings);
        EccMemoryDetector.Detect(facts, readings);
        StorageAdapterDetector.Detect(facts, readings);
        readings.Set(Features.PxeBoot, FeatureState.Unknown, "an operating system cannot see whether firmware starts over the network");

        ValueList<NetworkInterface>? nics = NetworkReader.Read(facts, readings);
        ValueList<Disk>? disks = DiskReader.Read(tree);
        (double? memory, string? memoryOrigin) = MemoryReader.Read(tree);
        NoteLimits(facts);
        return new HardwareProfile
        {
            Name = tree.Line("/proc/sys/kernel/hostname") ?? "this machine",
            Nodes = 1,
            Architecture = facts.Architecture,
            Cpu = processor,
            Features = readings.ToMap(),
            MemoryGiB = memory,
            Disks = disks,
            Nics = nics,
            HostedBy = facts.Hosting.HostedBy,
            Notes = tree.Notes.ToValueList(),
            Origins = Origins(
                ("architecture", facts.ArchitectureOrigin),
                ("cpu", facts.Cpu.IsKnown ? processorOrigin : null),
                ("disks", disks is null ? null : DiskReader.Folder),
                ("hostedBy", facts.Hosting.Origin),
                ("memoryGiB", memoryOrigin),
                ("nics", nics is null ? null : NetworkReader.Folder)),
        };
    }

    private static void NoteLimits(MachineFacts facts)
    {
        if (!facts.Cpu.IsKnown)
        {
            facts.Tree.Note($"{CpuInfo.File} is missing or empty: nothing is known of the processors");
        }

        if (facts.Tree.Exists("/.dockerenv") || facts.Tree.Exists("/run/.containerenv") || facts.Tree.Exists("/run/systemd/container"))
        {
            facts.Tree.Note("this looks like a container: processor flags are the host's, devices and firmware may be hidden");
        }

        facts.Tree.Note("which vendors' lists the machine is on cannot be read from it");
    }

    private static ValueMap<string, string> Origins(params ReadOnlySpan<(string Key, string? Origin)> origins)
    {
        var known = new List<KeyValuePair<string, string>>(origins.Length);
        foreach ((string key, string? origin) in origins)
        {
            if (origin is not null)
            {
                known.Add(new(key, origin));
            }
        }

        return new ValueMap<string, string>(known);
    }
}
