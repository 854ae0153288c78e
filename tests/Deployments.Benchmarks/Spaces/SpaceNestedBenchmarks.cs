using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What compiling the largest space costs. It stands apart so that a filter can leave it out.</summary>
[MemoryDiagnoser]
public class SpaceNestedBenchmarks
{
    private Func<Space> compile = null!;

    [GlobalSetup]
    public void Setup() => compile = BenchmarkSpaces.Compiler(BenchmarkSpaces.Nested);

    [Benchmark]
    public Space Compile() => compile();
}
