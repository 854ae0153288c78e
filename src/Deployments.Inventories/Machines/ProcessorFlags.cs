using Deployments.Hardware;

namespace Deployments.Inventories.Machines;

/// <summary>Recognises complete lists of flags: only in these does a missing flag prove something.</summary>
internal static class ProcessorFlags
{
    // https://gitlab.com/x86-psABIs/x86-64-ABI, table of micro-architecture levels: the baseline that every x86-64 processor has
    private static readonly string[] Baseline = ["cmov", "cx8", "fpu", "fxsr", "mmx", "syscall", "sse", "sse2", "lm", "tsc", "msr", "pae"];

    /// <summary>True when nothing was cut from the list. Only x86 has flags that every processor must show.</summary>
    public static bool AreWhole(CpuInfo cpu) => Array.TrueForAll(Baseline, cpu.Has);
}
