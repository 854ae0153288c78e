using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects a Trusted Platform Module 2.0.</summary>
internal static class TpmDetector
{
    private const string Device = "/sys/class/tpm/tpm0";
    private const string Table = "/sys/firmware/acpi/tables/TPM2";

    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.Tpm20, Read(facts));

    private static FeatureReading Read(MachineFacts facts)
    {
        const string version = Device + "/tpm_version_major";
        switch (facts.Tree.Line(version))
        {
            case "2":
                return new FeatureReading(FeatureState.Enabled, $"{version} says 2");
            case "1":
                return new FeatureReading(FeatureState.Disabled, $"{version} says 1: the module runs in its 1.2 mode, or knows no other");
        }

        if (facts.Tree.Exists("/dev/tpmrm0"))
        {
            return new FeatureReading(FeatureState.Enabled, "/dev/tpmrm0 is there, which the kernel makes for version 2.0 only");
        }

        if (facts.Tree.Exists(Device))
        {
            return new FeatureReading(FeatureState.Unknown, $"{Device} is there, but this kernel does not tell its version");
        }

        return facts.Tree.Exists(Table)
            ? new FeatureReading(FeatureState.Disabled, $"{Table} is there, but no driver has made {Device}")
            : facts.NotSeen(FeatureState.Unknown, $"neither {Device} nor {Table}: switched off in firmware and not there look alike");
    }
}
