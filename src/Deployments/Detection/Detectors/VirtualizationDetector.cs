using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects hardware virtualization on each architecture.</summary>
internal static class VirtualizationDetector
{
    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        FeatureReading reading = facts.Architecture switch
        {
            Architecture.X64 => X86Virtualization.Read(facts),
            Architecture.Arm64 => ArmVirtualization.Read(facts),
            Architecture.S390x => OfMainframe(facts),
            Architecture.Ppc64le => OfPower(facts),
            Architecture.RiscV64 => RiscVVirtualization.Read(facts),
            null => new FeatureReading(FeatureState.Unknown, "the architecture is unknown"),
            _ => new FeatureReading(FeatureState.Unknown, "no way to tell is known for this architecture"),
        };
        readings.Set(Features.HardwareVirtualization, reading);
    }

    private static FeatureReading OfMainframe(MachineFacts facts)
    {
        if (facts.Cpu.Has("sie"))
        {
            return new FeatureReading(FeatureState.Enabled, $"feature sie in {facts.Cpu.Source}; {facts.Kvm.Describe("kvm")}");
        }

        return facts.Cpu.Flags.Count == 0
            ? new FeatureReading(FeatureState.Unknown, $"{facts.Cpu.Source} lists no features")
            : facts.NotSeen(FeatureState.Absent, $"no feature sie in {facts.Cpu.Source}");
    }

    private static FeatureReading OfPower(MachineFacts facts)
    {
        string? platform = facts.Cpu.Field("platform");
        if (platform == "PowerNV")
        {
            return new FeatureReading(FeatureState.Enabled, $"platform PowerNV in {facts.Cpu.Source}; {facts.Kvm.Describe("kvm_hv")}");
        }

        if (platform != "pSeries")
        {
            return new FeatureReading(FeatureState.Unknown, $"{facts.Cpu.Source} names no known platform");
        }

        if (!facts.Tree.HasFiles)
        {
            return new FeatureReading(FeatureState.Unknown,
                $"platform pSeries in {facts.Cpu.Source}: whether the layer below grants KVM to this partition is not told");
        }

        // In a partition the module loads only if the hypervisor permits KVM
        return facts.Kvm.IsRunning && facts.Kvm.IsLoaded("kvm_hv")
            ? new FeatureReading(FeatureState.Enabled, $"platform pSeries in {facts.Cpu.Source}; kvm_hv is loaded and {facts.Kvm.Describe("kvm_hv")}")
            : new FeatureReading(FeatureState.Masked,
                $"platform pSeries in {facts.Cpu.Source} and no running kvm_hv: the layer below grants no KVM to this partition, or the module is not loaded");
    }
}
