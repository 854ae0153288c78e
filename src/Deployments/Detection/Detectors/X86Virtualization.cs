using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects VT-x and AMD-V.</summary>
internal static class X86Virtualization
{
    private static readonly string[] LockedPhrases =
        ["VMX (outside TXT) disabled by BIOS", "VMX not enabled (by BIOS)", "SVM disabled (by BIOS)", "kvm: disabled by bios"];

    public static FeatureReading Read(MachineFacts facts)
    {
        if (!facts.Cpu.IsKnown)
        {
            return new FeatureReading(FeatureState.Unknown, $"{facts.Cpu.Source} cannot be read");
        }

        string? flag = facts.Cpu.Has("vmx") ? "vmx" : facts.Cpu.Has("svm") ? "svm" : null;
        return flag is null ? WithoutFlag(facts) : WithFlag(facts, flag);
    }

    private static FeatureReading WithFlag(MachineFacts facts, string flag)
    {
        string module = flag == "vmx" ? "kvm_intel" : "kvm_amd";

        // Kernels before 5.6 show the flag even if firmware has locked the feature; a running driver proves that an old message is outdated
        if (!facts.Kvm.IsRunning && facts.Log.Find(LockedPhrases) is { } locked)
        {
            return new FeatureReading(FeatureState.Disabled, $"flag {flag} in {facts.Cpu.Source}, but {locked.Origin}");
        }

        return new FeatureReading(FeatureState.Enabled, $"flag {flag} in {facts.Cpu.Source}; {facts.Kvm.Describe(module)}");
    }

    private static FeatureReading WithoutFlag(MachineFacts facts)
    {
        string origin = $"neither vmx nor svm in {facts.Cpu.Source}";
        if (facts.Kvm.IsParavirtual && facts.Kvm.IsRunning)
        {
            origin += "; KVM runs all the same, by software (kvm_pvm)";
            facts.Tree.Note(
                "KVM runs here through kvm_pvm, without support of the processor: what opens /dev/kvm may work although hardware virtualization is not there");
        }

        if (facts.Hosting.IsGuest)
        {
            return facts.NotSeen(FeatureState.Masked, origin);
        }

        if (facts.Log.Find(LockedPhrases) is { } locked)
        {
            return new FeatureReading(FeatureState.Disabled, $"{origin}; {locked.Origin}");
        }

        if (facts.Hosting.IsControlDomain)
        {
            return (facts.Tree.Line("/sys/hypervisor/properties/capabilities") ?? "").Contains("hvm", StringComparison.Ordinal)
                ? new FeatureReading(FeatureState.Enabled, "/sys/hypervisor/properties/capabilities lists hvm: the hypervisor below uses it")
                : new FeatureReading(FeatureState.Unknown, $"{origin}; the hypervisor below this control domain hides them");
        }

        return facts.CapableOrigin is { } capable ? new FeatureReading(FeatureState.Disabled, $"{origin}, but {capable} says the processor has it")
            : IsCapableBySmbios(facts)
            ? new FeatureReading(FeatureState.Disabled, $"{origin}, but the SMBIOS processor entry says the processor has it")
            : new FeatureReading(FeatureState.Unknown,
                $"{origin}{(facts.Tree.HasFiles ? ", and no message in the boot log" : "")}: switched off in firmware and not there look alike");
    }

    // SMBIOS type 4, processor characteristics (word at 26h), bit 6: enhanced virtualization; only root can read it
    private static bool IsCapableBySmbios(MachineFacts facts) =>
        facts.Dmi.Raw(4) is { Length: > 0x27 } raw && raw[1] > 0x27 && (raw[0x26] & 0x40) != 0;
}
