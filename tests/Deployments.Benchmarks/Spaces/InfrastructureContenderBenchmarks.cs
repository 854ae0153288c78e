using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>
/// The infrastructure model enumerated whole, by this library, by loops written for it alone, and by clingo (Debian's package <c>gringo</c>);
/// times are for one stack.
/// </summary>
public class InfrastructureContenderBenchmarks
{
    private Space space = null!;
    private ClingoProgram clingo = null!;

    [GlobalSetup]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(BenchmarkSpaces.Infrastructure);
        var loops = new Checks.SameSet(space, "loops");
        var visitor = new CheckingVisitor(loops);
        InfrastructureLoops.Visit(ref visitor);
        loops.End();
        clingo = new ClingoProgram(space);
        Checks.Same(space.Count, clingo.Count(), "clingo");
    }

    [GlobalCleanup]
    public void Cleanup() => clingo.Delete();

    [Benchmark(Baseline = true, OperationsPerInvoke = InfrastructureModel.Count)]
    public long Pull() => WholeSpace.Pull(space);

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long Push() => WholeSpace.Push(space);

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long NestedLoops()
    {
        var tally = new Tally();
        InfrastructureLoops.Visit(ref tally);
        return tally.Sum;
    }

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long Clingo() => clingo.Count();

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoFrumpy() => clingo.Count("frumpy");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoJumpy() => clingo.Count("jumpy");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoTweety() => clingo.Count("tweety");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoHandy() => clingo.Count("handy");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoCrafty() => clingo.Count("crafty");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoTrendy() => clingo.Count("trendy");

    [Benchmark(OperationsPerInvoke = InfrastructureModel.Count)]
    public long ClingoPrinting() => clingo.Print();
}
