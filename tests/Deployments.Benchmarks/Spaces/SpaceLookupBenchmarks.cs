using System.Numerics;
using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Spaces;

namespace Deployments.Benchmarks.Spaces;

/// <summary>What one look-up costs: a choice by its rank, a rank by its choice, whether a choice is valid, a choice at random.</summary>
[MemoryDiagnoser]
public class SpaceLookupBenchmarks
{
    private const int Lookups = 4096;

    private readonly byte[][] choices = new byte[Lookups][];
    private readonly BigInteger[] ranks = new BigInteger[Lookups];
    private Space space = null!;
    private ChoiceSampler sampler = null!;
    private byte[] row = [];

    [Params(BenchmarkSpaces.FormulaExtended, BenchmarkSpaces.Infrastructure, BenchmarkSpaces.Tangled, BenchmarkSpaces.Layers, BenchmarkSpaces.Metal)]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(Name);
        sampler = space.SampleChoices(1);
        row = new byte[space.Variables.Count];
        for (int i = 0; i < Lookups; i++)
        {
            sampler.MoveNext();
            choices[i] = sampler.Current.ToArray();
            ranks[i] = space.RankOf(choices[i]);
            space.ElementAt(ranks[i], row);
            Checks.Same(1, row.AsSpan().SequenceEqual(choices[i]) && space.Contains(row) ? 1 : 0, "look-up");

            // Half of the choices that are asked for are broken in one place, most of them so that they are not valid.
            int place = i % row.Length;
            choices[i][place] = i % 2 == 0 ? choices[i][place] : (byte)((choices[i][place] + 1) % space.Variables[place].Values.Count);
        }
    }

    [Benchmark(OperationsPerInvoke = Lookups)]
    public int Contains()
    {
        int valid = 0;
        foreach (byte[] choice in choices)
        {
            valid += space.Contains(choice) ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(OperationsPerInvoke = Lookups)]
    public int ElementAt()
    {
        int sum = 0;
        foreach (BigInteger rank in ranks)
        {
            space.ElementAt(rank, row);
            sum += row[0];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Lookups / 2)]
    public int RankOf()
    {
        int even = 0;
        for (int i = 0; i < Lookups; i += 2)
        {
            even += space.RankOf(choices[i]).IsEven ? 1 : 0;
        }

        return even;
    }

    [Benchmark(OperationsPerInvoke = Lookups)]
    public int Sample()
    {
        int sum = 0;
        for (int i = 0; i < Lookups; i++)
        {
            sampler.MoveNext();
            sum += sampler.Current[0];
        }

        return sum;
    }
}
