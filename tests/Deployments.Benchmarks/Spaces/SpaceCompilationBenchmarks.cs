using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What compiling a space costs, its order search and counts with it.</summary>
[MemoryDiagnoser]
public class SpaceCompilationBenchmarks
{
    private Func<Space> compile = null!;

    [Params(BenchmarkSpaces.FormulaBasic, BenchmarkSpaces.FormulaExtended, BenchmarkSpaces.Hardware, BenchmarkSpaces.Layers,
        BenchmarkSpaces.Metal, BenchmarkSpaces.Infrastructure, BenchmarkSpaces.Tangled)]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup() => compile = BenchmarkSpaces.Compiler(Name);

    [Benchmark]
    public Space Compile() => compile();
}
