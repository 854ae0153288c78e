using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects UEFI and Secure Boot.</summary>
internal static class FirmwareDetector
{
    private const string Folder = "/sys/firmware/efi";
    private const string Variables = Folder + "/efivars";
    private const string SecureBoot = Variables + "/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
    private const string SetupMode = Variables + "/SetupMode-8be4df61-93ca-11d2-aa0d-00e098032b8c";

    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        FeatureReading uefi = OfUefi(facts);
        readings.Set(Features.Uefi, uefi);
        readings.Set(Features.SecureBoot, uefi.State == FeatureState.Enabled
            ? OfSecureBoot(facts)
            : new FeatureReading(uefi.State, $"not without UEFI: {uefi.Origin}"));
    }

    private static FeatureReading OfUefi(MachineFacts facts)
    {
        if (facts.Tree.IsFolder(Folder))
        {
            return new FeatureReading(FeatureState.Enabled, $"{Folder} is there");
        }

        if (facts.Architecture is Architecture.S390x or Architecture.Ppc64le)
        {
            return new FeatureReading(FeatureState.Absent, "machines of this architecture do not start by UEFI");
        }

        // SMBIOS type 0, second extension byte (13h), bit 3: UEFI is supported; readable by root only
        if (facts.Dmi.Raw(0) is { Length: > 0x13 } raw && raw[1] > 0x13)
        {
            return (raw[0x13] & 0x08) != 0
                ? facts.NotSeen(FeatureState.Disabled, $"there is no {Folder}, but SMBIOS says that the firmware supports UEFI: started in legacy mode")
                : facts.NotSeen(FeatureState.Absent, $"there is no {Folder}, and SMBIOS names no UEFI support");
        }

        return facts.NotSeen(FeatureState.Unknown, $"there is no {Folder}: started in legacy mode or by other firmware");
    }

    private static FeatureReading OfSecureBoot(MachineFacts facts)
    {
        // The file of a variable begins with four bytes of attributes
        if (facts.Tree.Bytes(SecureBoot, 64) is { Length: >= 5 } value)
        {
            bool setup = facts.Tree.Bytes(SetupMode, 64, quiet: true) is { Length: >= 5 } mode && mode[4] == 1;
            return value[4] switch
            {
                1 => new FeatureReading(FeatureState.Enabled, $"fifth byte of {SecureBoot} is 1"),
                0 => new FeatureReading(FeatureState.Disabled, $"fifth byte of {SecureBoot} is 0{(setup ? "; SetupMode is 1: no keys are enrolled" : "")}"),
                _ => new FeatureReading(FeatureState.Unknown, $"fifth byte of {SecureBoot} is neither 0 nor 1"),
            };
        }

        return facts.Tree.Names(Variables).Length > 0 && !facts.Tree.Exists(SecureBoot)
            ? facts.NotSeen(FeatureState.Absent, $"{Variables} has no SecureBoot variable")
            : new FeatureReading(FeatureState.Unknown, $"{SecureBoot} cannot be read");
    }
}
