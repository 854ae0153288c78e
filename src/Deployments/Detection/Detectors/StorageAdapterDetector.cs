using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects NVMe controllers and Fibre Channel adapters.</summary>
internal static class StorageAdapterDetector
{
    private const int FibreChannelClass = 0x0c04;
    private const int NvmeClass = 0x0108;

    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        readings.Set(Features.Nvme, Read(facts, "/sys/class/nvme", NvmeClass));
        readings.Set(Features.FibreChannelHba, Read(facts, "/sys/class/fc_host", FibreChannelClass));
    }

    private static FeatureReading Read(MachineFacts facts, string folder, int pciClass)
    {
        foreach (string name in facts.Tree.Names(folder))
        {
            return new FeatureReading(FeatureState.Enabled, $"{folder}/{name} is there");
        }

        if (facts.Pci.OfClass(pciClass) is { } address)
        {
            return new FeatureReading(FeatureState.Disabled, $"{PciDevices.Folder}/{address} is one by its class, but no driver has made anything in {folder}");
        }

        // On IBM Z, adapters on the channel subsystem are not PCI devices
        bool listed = facts.Pci.IsListed && facts.Architecture != Architecture.S390x;
        return facts.NotSeen(listed ? FeatureState.Absent : FeatureState.Unknown,
            $"nothing in {folder}{(listed ? $" and no such device in {PciDevices.Folder}" : "")}");
    }
}
