using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;
using Deployments.Spaces.Exporting;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What writing a space in the language of another tool costs.</summary>
[MemoryDiagnoser]
public class SpaceExportBenchmarks
{
    private Space space = null!;

    [Params(BenchmarkSpaces.FormulaExtended, BenchmarkSpaces.Metal)]
    public string Name { get; set; } = "";

    [Params(SpaceExportFormat.Clingo, SpaceExportFormat.Dimacs)]
    public SpaceExportFormat Format { get; set; }

    [GlobalSetup]
    public void Setup() => space = BenchmarkSpaces.Compile(Name);

    [Benchmark]
    public void Export() => space.Export(Format, TextWriter.Null);
}
