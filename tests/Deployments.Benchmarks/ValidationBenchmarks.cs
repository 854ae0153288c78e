using BenchmarkDotNet.Attributes;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Benchmarks;

/// <summary>What judging one stack costs with the whole catalogue loaded.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private readonly RulesEngine engine = RulesEngine.Default;
    private Stack stack = null!;
    private HardwareProfile capable = null!;
    private HardwareProfile lacking = null!;

    /// <summary>The stack that is judged.</summary>
    [Params("kubernetes", "nested")]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        stack = Case == "nested" ? ReferenceStacks.Nested : ReferenceStacks.Kubernetes;
        capable = ReferenceStacks.Capable;
        lacking = ReferenceStacks.WithoutVirtualization;
        Verdict expected = Case == "nested" ? Verdict.Invalid : Verdict.Valid;
        if (engine.Judge(stack, capable) != Verdict.Valid || engine.Validate(stack, capable).Verdict != Verdict.Valid
            || engine.Judge(stack, lacking) != expected || engine.Validate(stack, lacking).Verdict != expected)
        {
            throw new InvalidOperationException("the verdicts are not those that the benchmark is about");
        }
    }

    [Benchmark(Baseline = true)]
    public Verdict VerdictAlone() => engine.Judge(stack, capable);

    [Benchmark]
    public Report FullReport() => engine.Validate(stack, capable);

    [Benchmark]
    public Report FullReportWithoutVirtualization() => engine.Validate(stack, lacking);
}
