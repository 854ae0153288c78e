using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects SR-IOV: devices that can create virtual functions.</summary>
internal static class SrIovDetector
{
    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.SrIov, Read(facts));

    private static FeatureReading Read(MachineFacts facts)
    {
        if (facts.Pci.Splittable is { } device)
        {
            string folder = $"{PciDevices.Folder}/{device.Address}";
            return device.Made > 0
                ? new FeatureReading(FeatureState.Enabled,
                    string.Create(CultureInfo.InvariantCulture, $"{folder}/sriov_numvfs says {device.Made} of {device.Total}"))
                : new FeatureReading(FeatureState.Disabled, string.Create(CultureInfo.InvariantCulture,
                    $"{folder}/sriov_totalvfs says {device.Total}, but sriov_numvfs says 0: write a number to it"));
        }

        return facts.Pci.IsListed
            ? facts.NotSeen(FeatureState.Absent, $"no device in {PciDevices.Folder} has sriov_totalvfs")
            : facts.NotSeen(FeatureState.Unknown, $"there is no {PciDevices.Folder}");
    }
}
