using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the interfaces of a baseboard management controller that the host can see.</summary>
internal static class ManagementControllerDetector
{
    private const int IpmiEntry = 38;
    private const int HostInterfaceEntry = 42;
    private const byte NetworkInterface = 0x40;
    private const byte RedfishOverIp = 4;

    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        readings.Set(Features.BmcIpmi, OfIpmi(facts));
        readings.Set(Features.BmcRedfish, OfRedfish(facts));
    }

    private static FeatureReading OfIpmi(MachineFacts facts)
    {
        foreach (string device in (ReadOnlySpan<string>)["/dev/ipmi0", "/dev/ipmi/0", "/dev/ipmidev/0", "/sys/class/ipmi/ipmi0"])
        {
            if (facts.Tree.Exists(device))
            {
                return new FeatureReading(FeatureState.Enabled, $"{device} is there");
            }
        }

        return facts.Dmi.Entry(IpmiEntry) is { } entry
            ? new FeatureReading(FeatureState.Disabled,
                $"SMBIOS entry {entry} announces it, but there is no /dev/ipmi0: load the modules ipmi_si and ipmi_devintf")
            : facts.NotSeen(FeatureState.Unknown,
                "no /dev/ipmi0 and no SMBIOS entry of type 38, which proves nothing: the controller may answer on its own network only");
    }

    private static FeatureReading OfRedfish(MachineFacts facts)
    {
        if (facts.Dmi.Entry(HostInterfaceEntry) is not { } entry)
        {
            return facts.NotSeen(FeatureState.Unknown, "no SMBIOS entry of type 42, which proves nothing: the controller may answer on its own network only");
        }

        return facts.Dmi.Raw(HostInterfaceEntry) is { } raw && SpeaksRedfish(raw)
            ? new FeatureReading(FeatureState.Enabled, $"SMBIOS entry {entry} announces Redfish over IP; whether it answers was not tried")
            : new FeatureReading(FeatureState.Unknown, $"SMBIOS entry {entry} announces a management interface; whether it is Redfish cannot be read");
    }

    // SMBIOS type 42: header (4 bytes), interface type, length n, n bytes, number of protocols, type of the first protocol
    private static bool SpeaksRedfish(byte[] raw)
    {
        int protocols = raw.Length > 5 ? 6 + raw[5] : raw.Length;
        return protocols + 1 < raw.Length && raw[4] == NetworkInterface && raw[protocols] > 0 && raw[protocols + 1] == RedfishOverIp;
    }
}
