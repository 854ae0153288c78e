using BenchmarkDotNet.Attributes;
using Deployments.Catalogs;
using Deployments.Inference;

namespace Deployments.Benchmarks;

/// <summary>What reading and compiling the built-in catalogue costs.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Read() => Catalog.ReadBuiltIn().Components.Count;

    [Benchmark]
    public int ReadAndCompile() => CompiledCatalog.Of(Catalog.ReadBuiltIn()).Components.Length;
}
