using System.Numerics;
using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Ranking;
using Deployments.Stacks;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What the questions of somebody who chooses cost: what is left, how many, the best, the nearest to a broken stack.</summary>
[MemoryDiagnoser]
public class SpaceChoiceBenchmarks
{
    private Space space = null!;
    private Picks picks = null!;
    private Stack broken = null!;

    [Params(BenchmarkSpaces.FormulaExtended, BenchmarkSpaces.Metal)]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(Name);
        ChoiceSampler sampler = space.SampleChoices(1);
        sampler.MoveNext();
        byte[] choice = sampler.Current.ToArray();
        picks = space.Picks(PickOf(choice, 0), PickOf(choice, choice.Length / 2));

        // A stack that is broken: the first valid one in which a single other value is not valid any more.
        for (int v = 0; v < choice.Length && broken is null; v++)
        {
            for (int value = 0; value < space.Variables[v].Values.Count && broken is null; value++)
            {
                byte[] other = [.. choice];
                other[v] = (byte)value;
                broken = space.Contains(other) ? null! : space.ToStack(other);
            }
        }

        ValueList<RankedStack> repaired = space.Nearest(broken!, 3);
        Checks.Same(1, repaired.All(r => space.Contains(r.Stack)) && repaired[0].Cost > 0 ? 1 : 0, "nearest");
        Checks.Same(space.CountWith(space.Picks()), space.Count, "count");
    }

    [Benchmark]
    public BigInteger Count() => space.Count;

    [Benchmark]
    public BigInteger CountWith() => space.CountWith(picks);

    [Benchmark]
    public ValueList<VariableOptions> Options() => space.Options(picks);

    [Benchmark]
    public ValueList<RankedStack> Best10() => space.Best(10, SpaceCost.Components);

    [Benchmark]
    public ValueList<RankedStack> Nearest3() => space.Nearest(broken, 3);

    private string PickOf(byte[] choice, int variable) =>
        $"{space.Variables[variable].Group}.{space.Variables[variable].Name}={space.Variables[variable].Values[choice[variable]]}";
}
