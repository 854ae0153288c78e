using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects nested virtualization: guests of the machine can use hardware virtualization.</summary>
internal static class NestedVirtualizationDetector
{
    private const string ArmMode = "kvm-arm.mode";

    public static void Detect(MachineFacts facts, ReadingSet readings) =>
        readings.Set(Features.NestedVirtualization, Read(facts, readings[Features.HardwareVirtualization]));

    private static FeatureReading Read(MachineFacts facts, FeatureState virtualization)
    {
        switch (virtualization)
        {
            case FeatureState.Absent:
                return new FeatureReading(FeatureState.Absent, "without hardware virtualization there is none to pass on");
            case FeatureState.Enabled:
                break;
            default:
                return facts.NotSeen(FeatureState.Unknown, "it is read only when hardware virtualization is usable");
        }

        return facts.Architecture switch
        {
            Architecture.X64 => OfModule(facts, facts.Cpu.Has("svm") ? "kvm_amd" : "kvm_intel"),
            Architecture.S390x => OfModule(facts, "kvm"),
            Architecture.Ppc64le => OfModule(facts, "kvm_hv"),
            Architecture.Arm64 => OfArm(facts),
            _ => new FeatureReading(FeatureState.Unknown, "no way to tell is known for this architecture"),
        };
    }

    private static FeatureReading OfModule(MachineFacts facts, string module)
    {
        string path = KvmModule.Path(module, "nested");
        return facts.Kvm.Switch(module, "nested") switch
        {
            true => new FeatureReading(FeatureState.Enabled, $"{path} says yes"),
            false => new FeatureReading(FeatureState.Disabled, $"{path} says no"),
            null => new FeatureReading(FeatureState.Unknown, $"there is no {path}: the module is not loaded, and its default differs between kernels"),
        };
    }

    private static FeatureReading OfArm(MachineFacts facts) => !facts.Tree.HasFiles
        ? new FeatureReading(FeatureState.Unknown, "the kernel's command line is not told")
        : facts.CommandLine.Value(ArmMode) == "nested"
        ? new FeatureReading(FeatureState.Unknown, $"{KernelCommandLine.File} asks for {ArmMode}=nested; whether the processor has FEAT_NV2 cannot be read")
        : new FeatureReading(FeatureState.Disabled,
            $"{KernelCommandLine.File} has no {ArmMode}=nested, without which it is off; whether the processor has FEAT_NV2 cannot be read");
}
