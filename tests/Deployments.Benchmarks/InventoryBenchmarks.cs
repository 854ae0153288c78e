using BenchmarkDotNet.Attributes;
using Deployments.Fleets;
using Deployments.Inventories;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Tests.Inventories;
using Deployments.Validation;

namespace Deployments.Benchmarks;

/// <summary>What reading 10,000 Kubernetes nodes from one list and judging one stack over them costs.</summary>
[MemoryDiagnoser]
public class InventoryBenchmarks
{
    private readonly string file = Path.GetTempFileName();
    private Stack stack = null!;

    /// <summary>Whether the list is JSON; it is YAML otherwise.</summary>
    [Params(true, false)]
    public bool Json { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        ManyNodes.Write(file, Json);
        stack = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> Linux -> KVM -> VMs")).Stack;
        FleetReport report = ImportAndJudge();
        if (report.Machines != ManyNodes.Count)
        {
            throw new InvalidOperationException("the list is not the one that the benchmark is about");
        }
    }

    [GlobalCleanup]
    public void Remove() => File.Delete(file);

    [Benchmark]
    public InventoryReading Import() => Inventory.Read(file);

    [Benchmark(Baseline = true)]
    public FleetReport ImportAndJudge() => Fleet.Of(Inventory.Read(file).Machines).Judge(stack);
}
