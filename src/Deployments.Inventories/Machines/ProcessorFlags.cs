using Deployments.Hardware;

namespace Deployments.Inventories.Machines;

/// <summary>Recognises complete lists of flags. Only in a complete list does a missing flag prove anything.</summary>
internal static class ProcessorFlags
{
    // The baseline of every x86-64 processor: https://gitlab.com/x86-psABIs/x86-64-ABI, table of micro-architecture levels
    private static readonly string[] Baseline = ["cmov", "cx8", "fpu", "fxsr", "mmx", "syscall", "sse", "sse2", "lm", "tsc", "msr", "pae"];

    /// <summary>True when the list is complete, which only x86 can show: there, every processor has the baseline flags.</summary>
    public static bool AreWhole(CpuInfo cpu) => Array.TrueForAll(Baseline, cpu.Has);
}
