using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects virtualization (EL2) on 64-bit Arm, which has no processor flag for it.</summary>
internal static class ArmVirtualization
{
    public static FeatureReading Read(MachineFacts facts)
    {
        if (facts.Kvm.IsRunning)
        {
            // On Arm, KVM is built into the kernel and registers its device only if the kernel was started at EL2
            return new FeatureReading(FeatureState.Enabled, $"{facts.Kvm.Describe("kvm")}, which takes a start at EL2");
        }

        if (facts.CommandLine.Last("kvm-arm.mode=none") is { } none)
        {
            return new FeatureReading(FeatureState.Disabled, $"{KernelCommandLine.File} says {none}");
        }

        if (facts.Log.Find("started at EL2", "started at EL1", "HYP mode not available", "KVM disabled from command line") is { } found)
        {
            return found.Phrase switch
            {
                "started at EL2" => new FeatureReading(FeatureState.Enabled, $"{found.Origin}; {facts.Kvm.Describe("kvm")}"),
                "KVM disabled from command line" => new FeatureReading(FeatureState.Disabled, found.Origin),
                _ => facts.NotSeen(FeatureState.Disabled, $"{found.Origin}: firmware or boot loader left EL2 before Linux, or the chip has none"),
            };
        }

        foreach (string method in facts.DeviceTree.Strings("psci/method"))
        {
            if (method == "hvc")
            {
                return facts.NotSeen(FeatureState.Unknown, $"{DeviceTree.Folder}/psci/method says hvc: something else holds EL2");
            }
        }

        if (!facts.Tree.HasFiles)
        {
            return new FeatureReading(FeatureState.Unknown, "Arm has no flag for it, and the level at which Linux started is not told");
        }

        string origin = "Arm has no flag for it, no driver is registered for /dev/kvm, and no boot log was found that says at which level Linux started";
        return facts.NotSeen(FeatureState.Unknown, origin);
    }
}
