using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects error-correcting memory.</summary>
internal static class EccMemoryDetector
{
    private const int MemoryArrayEntry = 16;

    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.EccMemory, Read(facts));

    private static FeatureReading Read(MachineFacts facts)
    {
        const string controller = "/sys/devices/system/edac/mc/mc0";
        if (facts.Tree.Exists(controller))
        {
            return new FeatureReading(FeatureState.Enabled, $"{controller} is there: the kernel watches over corrected errors");
        }

        // SMBIOS type 16, error correction at 06h: 3 none, 4 parity, 5 and 6 correcting, 7 CRC; readable by root only
        if (!facts.Hosting.IsGuest && facts.Dmi.Raw(MemoryArrayEntry) is { Length: > 6 } raw)
        {
            switch (raw[6])
            {
                case 5 or 6:
                    return new FeatureReading(FeatureState.Enabled, $"SMBIOS entry {facts.Dmi.Entry(MemoryArrayEntry)} names error correction");
                case 3:
                    return new FeatureReading(FeatureState.Absent, $"SMBIOS entry {facts.Dmi.Entry(MemoryArrayEntry)} names no error correction");
            }
        }

        return facts.NotSeen(FeatureState.Unknown, $"there is no {controller}, and SMBIOS says nothing that can be read");
    }
}
