using BenchmarkDotNet.Attributes;
using Deployments.FsCheck;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Benchmarks;

/// <summary>What tests with random stacks cost besides the test itself: drawing a hundred cases, and shrinking one of thirty components that fails.</summary>
[MemoryDiagnoser]
public class PropertyBenchmarks
{
    private const int Cases = 100;
    private const int Components = 30;

    private Arbitrary<Stack> stacks = null!;
    private Arbitrary<DeployableStack> pairs = null!;
    private Stack stack = null!;
    private ComponentId[] guilty = [];
    private ulong seed;

    [GlobalSetup]
    public void Setup()
    {
        Space metal = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        stacks = Arbitraries.Stacks(metal);
        pairs = Arbitraries.DeployableStacks(metal);
        stack = metal.WeightedBy(SpaceCost.Components).Sample(1_000_000, 1).First(static s => s.Groups[0].Components.Count == Components);
        guilty = [stack.Groups[0].Components[^1], stack.Groups[0].Components[Components / 2]];
    }

    [Benchmark(Baseline = true)]
    public Stack[] DrawHundredStacks() => stacks.Generator.Sample(Cases, new Rnd(++seed), 50);

    [Benchmark]
    public DeployableStack[] DrawHundredPairs() => pairs.Generator.Sample(Cases, new Rnd(++seed), 50);

    /// <summary>Two components make it fail.</summary>
    [Benchmark]
    public Stack ShrinkToTwoGuilty() => Shrink(s => guilty.All(s.Groups[0].Components.Contains));

    /// <summary>Fewer than half of the components do not fail, whichever they are.</summary>
    [Benchmark]
    public Stack ShrinkToHalf() => Shrink(static s => s.Groups[0].Components.Count >= Components / 2);

    private Stack Shrink(Func<Stack, bool> fails)
    {
        Stack smallest = stack;
        while (stacks.Shrinker(smallest).FirstOrDefault(fails) is { } smaller)
        {
            smallest = smaller;
        }

        return smallest;
    }
}
