using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects second-level address translation.</summary>
internal static class AddressTranslationDetector
{
    public static void Detect(MachineFacts facts, ReadingSet readings) =>
        readings.Set(Features.SecondLevelAddressTranslation, Read(facts, readings[Features.HardwareVirtualization]));

    private static FeatureReading Read(MachineFacts facts, FeatureState virtualization)
    {
        if (virtualization == FeatureState.Masked || (facts.IsX86 && virtualization != FeatureState.Enabled))
        {
            return facts.NotSeen(FeatureState.Unknown, "it is read only when hardware virtualization is usable");
        }

        if (!facts.IsX86)
        {
            return facts.Architecture is null
                ? new FeatureReading(FeatureState.Unknown, "the architecture is unknown")
                : new FeatureReading(virtualization, "a second translation stage is part of hardware virtualization on this architecture");
        }

        (string flag, string module) = facts.Cpu.Has("vmx") ? ("ept", "kvm_intel") : ("npt", "kvm_amd");
        if (!facts.Cpu.Has("vmx") && !facts.Cpu.Has("svm"))
        {
            return new FeatureReading(FeatureState.Unknown, "the hypervisor below this control domain hides the flags");
        }

        if (!facts.Cpu.Has(flag) && !facts.Cpu.HasVirtualizationFlag(flag))
        {
            return facts.NotSeen(FeatureState.Absent, $"no flag {flag} in {facts.Cpu.Source} although virtualization is there");
        }

        string path = KvmModule.Path(module, flag);
        return facts.Kvm.Switch(module, flag) switch
        {
            true => new FeatureReading(FeatureState.Enabled, $"flag {flag} in {facts.Cpu.Source}; {path} says yes"),
            false => new FeatureReading(FeatureState.Disabled, $"flag {flag} in {facts.Cpu.Source}, but {path} says no"),
            null => new FeatureReading(FeatureState.Enabled, $"flag {flag} in {facts.Cpu.Source}; {facts.Kvm.DescribeUnread(module)}"),
        };
    }
}
