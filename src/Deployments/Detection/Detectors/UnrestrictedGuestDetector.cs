using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the unrestricted guest mode, which is a separate feature on Intel only.</summary>
internal static class UnrestrictedGuestDetector
{
    private const string Name = "unrestricted_guest";
    private const string Module = "kvm_intel";

    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.UnrestrictedGuest, Read(facts, readings));

    private static FeatureReading Read(MachineFacts facts, ReadingSet readings)
    {
        if (!facts.IsX86)
        {
            return facts.Architecture is null
                ? new FeatureReading(FeatureState.Unknown, "the architecture is unknown")
                : new FeatureReading(FeatureState.Absent, "a feature of x86 processors");
        }

        if (readings[Features.HardwareVirtualization] != FeatureState.Enabled)
        {
            return facts.NotSeen(FeatureState.Unknown, "it is read only when hardware virtualization is usable");
        }

        if (facts.Cpu.Has("svm"))
        {
            return new FeatureReading(FeatureState.Enabled, $"flag svm in {facts.Cpu.Source}: AMD-V runs such guests without a feature of its own");
        }

        string path = KvmModule.Path(Module, Name);
        bool? parameter = facts.Kvm.Switch(Module, Name);
        bool listed = facts.Cpu.HasVirtualizationFlag(Name);
        if (parameter == true)
        {
            return new FeatureReading(FeatureState.Enabled, $"{path} says yes");
        }

        if (facts.Cpu.HasVirtualizationFlags && !listed)
        {
            return facts.NotSeen(FeatureState.Absent, $"no {Name} among the vmx flags in {facts.Cpu.Source}");
        }

        if (parameter == false)
        {
            return listed || readings[Features.SecondLevelAddressTranslation] == FeatureState.Disabled
                ? new FeatureReading(FeatureState.Disabled, $"{path} says no")
                : new FeatureReading(FeatureState.Unknown, $"{path} says no; this kernel lists no vmx flags, so whether the processor has it cannot be seen");
        }

        if (readings[Features.SecondLevelAddressTranslation] == FeatureState.Disabled)
        {
            return new FeatureReading(FeatureState.Disabled, "it is dropped while EPT is switched off");
        }

        return listed
            ? new FeatureReading(FeatureState.Enabled, $"{Name} among the vmx flags in {facts.Cpu.Source}; {facts.Kvm.DescribeUnread(Module)}")
            : new FeatureReading(FeatureState.Unknown, $"this kernel lists no vmx flags in {facts.Cpu.Source}, and {Module} is not loaded");
    }
}
