using System.Globalization;
using Deployments.NRules;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Benchmarks;

/// <summary>
/// What the first verdict costs in a process that has read the catalogue, with all that is made and compiled for it. Run it with the argument
/// <c>first</c>: it prints the milliseconds of processor time, first of the built-in engine, then of NRules.
/// </summary>
internal static class FirstVerdict
{
    public static void Print(TextWriter writer)
    {
        Stack stack = ReferenceStacks.Nested;
        writer.WriteLine($"built-in {Time(() => RulesEngine.Default.Judge(stack, ReferenceStacks.Capable))} ms");
        writer.WriteLine($"NRules {Time(() => NRulesEngine.Default.Judge(stack, ReferenceStacks.Capable))} ms");
    }

    private static string Time(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
    }
}
