using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the levels of the x86-64 instruction set, and no-execute pages.</summary>
internal static class InstructionSetDetector
{
    private static readonly string[] Level2 = ["cx16", "lahf_lm", "popcnt", "pni", "sse4_1", "sse4_2", "ssse3"];
    private static readonly string[] Level3 = ["avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe", "xsave"];

    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        if (facts.Architecture is null || (facts.IsX86 && facts.Cpu.Flags.Count == 0))
        {
            return;
        }

        FeatureReading second = OfLevel(facts, Level2);
        readings.Set(Features.X8664V2, second);
        readings.Set(Features.X8664V3, second.State == FeatureState.Enabled ? OfLevel(facts, Level3) : second);
        readings.Set(Features.NoExecute, OfNoExecute(facts));
    }

    private static FeatureReading OfLevel(MachineFacts facts, string[] flags)
    {
        if (!facts.IsX86)
        {
            return new FeatureReading(FeatureState.Absent, "a level of the x86-64 instruction set");
        }

        return facts.Cpu.Missing(flags) is { } missing
            ? facts.NotSeen(FeatureState.Absent, $"no flag {missing} in {facts.Cpu.Source}")
            : new FeatureReading(FeatureState.Enabled, $"flags {string.Join(", ", flags)} in {facts.Cpu.Source}");
    }

    private static FeatureReading OfNoExecute(MachineFacts facts) => facts.Architecture switch
    {
        Architecture.X64 => facts.Cpu.Has("nx")
            ? new FeatureReading(FeatureState.Enabled, $"flag nx in {facts.Cpu.Source}")
            : facts.NotSeen(FeatureState.Unknown, $"no flag nx in {facts.Cpu.Source}: switched off in firmware and not there look alike"),
        Architecture.Arm64 or Architecture.RiscV64 or Architecture.Ppc64le
            => new FeatureReading(FeatureState.Enabled, "part of the architecture's page tables"),
        _ => new FeatureReading(FeatureState.Unknown, "no way to tell is known for this architecture"),
    };
}
