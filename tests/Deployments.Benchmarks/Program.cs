using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Deployments.Benchmarks.Spaces;

[assembly: MedianColumn]

if (args is ["growth"])
{
    SpaceGrowth.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
