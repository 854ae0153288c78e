using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Deployments.Benchmarks;
using Deployments.Benchmarks.Covering;
using Deployments.Benchmarks.Spaces;
using Perfolizer.Horology;

[assembly: MedianColumn]

if (args is ["growth"])
{
    SpaceGrowth.Print(Console.Out);
    return;
}

if (args is ["first"])
{
    FirstVerdict.Print(Console.Out);
    return;
}

if (args is ["cover", ..])
{
    CoverTable.Print(args[1..], Console.Out);
    return;
}

// For machines that other work shares: short runs by processor time, in this process.
const string ProcessorTime = "--processor-time";
IConfig? config = args.Contains(ProcessorTime)
    ? DefaultConfig.Instance.AddJob(Job.ShortRun.WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(100))
        .WithClock(new ProcessorClock()).WithToolchain(InProcessEmitToolchain.Instance).WithId("ProcessorTime"))
    : null;
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args.Where(a => a != ProcessorTime)], config);
