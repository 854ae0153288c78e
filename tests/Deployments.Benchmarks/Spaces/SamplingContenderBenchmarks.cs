using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What one stack at random costs, beside drawing until a stack is valid. Both are uniform: on either side each drawn choice must be valid.</summary>
public class SamplingContenderBenchmarks
{
    private const int Draws = 1024;

    private ChoiceSampler sampler = null!;
    private RejectionSampler rejection = null!;

    [Params(BenchmarkSpaces.Infrastructure, BenchmarkSpaces.Tangled)]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        PlainModel model = Name == BenchmarkSpaces.Infrastructure ? InfrastructureModel.Make() : TangledModel.Make();
        Space space = BenchmarkSpaces.Compile(Name);
        sampler = space.SampleChoices(1);
        rejection = new RejectionSampler(model, 1);
        for (int i = 0; i < Draws; i++)
        {
            rejection.MoveNext();
            sampler.MoveNext();
            Checks.Same(1, space.Contains(rejection.Current) && model.Holds(sampler.Current) ? 1 : 0, "samples");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Draws)]
    public int Sample()
    {
        int sum = 0;
        for (int i = 0; i < Draws; i++)
        {
            sampler.MoveNext();
            sum += sampler.Current[0];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Draws)]
    public int Reject()
    {
        int sum = 0;
        for (int i = 0; i < Draws; i++)
        {
            rejection.MoveNext();
            sum += rejection.Current[0];
        }

        return sum;
    }
}
