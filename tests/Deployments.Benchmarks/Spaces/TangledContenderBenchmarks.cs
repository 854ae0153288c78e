using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>The tangled model enumerated whole, by this library, by nested loops with pruning, and by clingo; times are for one stack.</summary>
public class TangledContenderBenchmarks
{
    private Space space = null!;
    private ClingoProgram clingo = null!;
    private Func<byte[], (long Count, long Sum)> loops = null!;
    private byte[] row = [];

    [GlobalSetup(Targets = [nameof(Pull), nameof(Push), nameof(NestedLoops)])]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(BenchmarkSpaces.Tangled);
        row = new byte[space.Variables.Count];
        loops = MaskedLoops.Compile(TangledModel.Make());
        (long count, long sum) = loops(row);
        Checks.Same(space.Count, count, "loops");
        Checks.Same(Pull(), sum, "loops");
    }

    [GlobalSetup(Target = nameof(Clingo))]
    public void SetupClingo()
    {
        Setup();
        clingo = new ClingoProgram(space);
        Checks.Same(space.Count, clingo.Count(), "clingo");
    }

    [GlobalCleanup(Target = nameof(Clingo))]
    public void Cleanup() => clingo.Delete();

    [Benchmark(Baseline = true, OperationsPerInvoke = TangledModel.Count)]
    public long Pull() => WholeSpace.Pull(space);

    [Benchmark(OperationsPerInvoke = TangledModel.Count)]
    public long Push() => WholeSpace.Push(space);

    [Benchmark(OperationsPerInvoke = TangledModel.Count)]
    public long NestedLoops() => loops(row).Sum;

    [Benchmark(OperationsPerInvoke = TangledModel.Count)]
    public long Clingo() => clingo.Count();
}
