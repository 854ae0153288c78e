using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.FsCheck.Machines;

/// <summary>Puts machines together from parts of others.</summary>
internal static class MachineParts
{
    public static readonly MachinePart[] All = Enum.GetValues<MachinePart>();

    private static readonly Dictionary<FeatureId, MachinePart> PartOfFeature = new()
    {
        [Features.Uefi] = MachinePart.Firmware,
        [Features.SecureBoot] = MachinePart.Firmware,
        [Features.Tpm20] = MachinePart.Firmware,
        [Features.PxeBoot] = MachinePart.Firmware,
        [Features.BmcRedfish] = MachinePart.Controller,
        [Features.BmcIpmi] = MachinePart.Controller,
        [Features.Hugepages] = MachinePart.Kernel,
        [Features.RealtimeKernel] = MachinePart.Kernel,
        [Features.EccMemory] = MachinePart.Memory,
        [Features.Nvme] = MachinePart.Disks,
        [Features.FibreChannelHba] = MachinePart.Disks,
        [Features.SrIov] = MachinePart.Network,
        [Features.DpdkNic] = MachinePart.Network,
    };

    /// <summary>A machine with one part of another.</summary>
    public static HardwareProfile With(this HardwareProfile machine, MachinePart part, HardwareProfile other)
    {
        IEnumerable<KeyValuePair<FeatureId, FeatureReading>> features = machine.Features.Where(f => PartOf(f.Key) != part)
            .Concat(other.Features.Where(f => PartOf(f.Key) == part));
        HardwareProfile changed = machine with { Features = new ValueMap<FeatureId, FeatureReading>(features) };
        return part switch
        {
            MachinePart.Processor => changed with { Cpu = other.Cpu, Origins = Originating(machine, other, "cpu") },
            MachinePart.Memory => changed with { MemoryGiB = other.MemoryGiB, Origins = Originating(machine, other, "memoryGiB") },
            MachinePart.Disks => changed with { Disks = other.Disks, Origins = Originating(machine, other, "disks") },
            MachinePart.Network => changed with { Nics = other.Nics, Origins = Originating(machine, other, "nics") },
            _ => changed,
        };
    }

    private static MachinePart PartOf(FeatureId feature) => PartOfFeature.GetValueOrDefault(feature, MachinePart.Processor);

    private static ValueMap<string, string> Originating(HardwareProfile machine, HardwareProfile other, string key) =>
        other.Origins.TryGetValue(key, out string? origin) ? machine.Origins.With(key, origin) : machine.Origins;
}
