using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the H (hypervisor) extension of RISC-V.</summary>
internal static class RiscVVirtualization
{
    public static FeatureReading Read(MachineFacts facts)
    {
        if (facts.Cpu.Field("isa") is not { } isa)
        {
            return new FeatureReading(FeatureState.Unknown, $"{facts.Cpu.Source} names no instruction set");
        }

        if (!HasHypervisorExtension(isa))
        {
            return facts.NotSeen(FeatureState.Absent, $"isa {isa} in {facts.Cpu.Source} has no h");
        }

        return !facts.Kvm.IsRunning && facts.Log.Find("require SBI") is { } refused
            ? new FeatureReading(FeatureState.Disabled, $"isa {isa} in {facts.Cpu.Source} has h, but {refused.Origin}")
            : new FeatureReading(FeatureState.Enabled, $"isa {isa} in {facts.Cpu.Source} has h; {facts.Kvm.Describe("kvm")}");
    }

    // Single-letter extensions come first; longer names begin after an underscore, or with z or x
    private static bool HasHypervisorExtension(string isa)
    {
        for (int i = "rv64".Length; i < isa.Length && isa[i] is not ('_' or 'z' or 'x'); i++)
        {
            if (isa[i] == 'h')
            {
                return true;
            }
        }

        return false;
    }
}
