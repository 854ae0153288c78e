using BenchmarkDotNet.Attributes;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Benchmarks;

/// <summary>What grouping 10,000 machines and judging one stack over them costs.</summary>
[MemoryDiagnoser]
public class FleetBenchmarks
{
    private const int Machines = 10_000;

    private HardwareProfile[] machines = [];
    private Fleet fleet = Fleet.Of([]);
    private Stack stack = null!;

    /// <summary>How many different machines there are among them.</summary>
    [Params(10, 200, Machines)]
    public int Distinct { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        stack = ReferenceStacks.Nested;
        FeatureState[] states = [FeatureState.Enabled, FeatureState.Disabled, FeatureState.Unknown, FeatureState.Masked, FeatureState.Absent];
        machines = new HardwareProfile[Machines];
        for (int i = 0; i < machines.Length; i++)
        {
            int kind = i % Distinct;
            machines[i] = (ReferenceStacks.Capable with { Name = $"n{i}", Nodes = null, MemoryGiB = 64 + (kind / 5) })
                .With(kind % 2 == 0 ? Features.HardwareVirtualization : Features.NestedVirtualization, states[kind % states.Length], $"file {i}");
        }

        fleet = Fleet.Of(machines);
        if (fleet.Machines != Machines || fleet.Groups.Count < Distinct * 7 / 10)
        {
            throw new InvalidOperationException("the fleet is not the one that the benchmark is about");
        }
    }

    [Benchmark]
    public Fleet Group() => Fleet.Of(machines);

    [Benchmark(Baseline = true)]
    public FleetReport Judge() => fleet.Judge(stack);
}
