using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;
using Deployments.Stacks;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What one choice costs, pulled into a span or pushed to a visitor, and what one stack costs. A space that comes to its end starts anew.</summary>
[MemoryDiagnoser]
public class SpaceEnumerationBenchmarks
{
    private const int Choices = 4_000_000;
    private const int Stacks = 200_000;

    private Space space = null!;
    private ChoiceEnumerator choices = null!;
    private IEnumerator<Stack> stacks = null!;

    [Params(BenchmarkSpaces.FormulaExtended, BenchmarkSpaces.Infrastructure, BenchmarkSpaces.Tangled, BenchmarkSpaces.Layers, BenchmarkSpaces.Metal)]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(Name);
        choices = space.EnumerateChoices();
        stacks = space.Enumerate().GetEnumerator();

        // Both ways must see the same choices, and all of them where there are few.
        long limit = (long)System.Numerics.BigInteger.Min(space.Count, Choices);
        long sum = 0;
        for (long i = 0; i < limit; i++)
        {
            Checks.Same(1, choices.MoveNext() ? 1 : 0, "pull");
            sum += choices.Current[0];
        }

        var tally = new LimitedTally { Limit = limit };
        space.Visit(ref tally);
        Checks.Same(limit, tally.Count, "push");
        Checks.Same(sum, tally.Sum, "push");
        choices = space.EnumerateChoices();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Choices)]
    public long Pull()
    {
        long sum = 0;
        ChoiceEnumerator own = choices;
        for (int i = 0; i < Choices; i++)
        {
            if (!own.MoveNext())
            {
                choices = own = space.EnumerateChoices();
                own.MoveNext();
            }

            sum += own.Current[0];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Choices)]
    public long Push()
    {
        var tally = new LimitedTally { Limit = Choices };
        while (tally.Count < Choices)
        {
            space.Visit(ref tally);
        }

        return tally.Sum;
    }

    [Benchmark(OperationsPerInvoke = Stacks)]
    public int StackObjects()
    {
        int groups = 0;
        for (int i = 0; i < Stacks; i++)
        {
            if (!stacks.MoveNext())
            {
                stacks = space.Enumerate().GetEnumerator();
                stacks.MoveNext();
            }

            groups += stacks.Current.Groups.Count;
        }

        return groups;
    }
}
