using BenchmarkDotNet.Attributes;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Benchmarks;

/// <summary>What reading and completing an arrow string costs.</summary>
[MemoryDiagnoser]
public class NotationBenchmarks
{
    private const string Text = "Bare Metal -> Linux -> KVM -> VM -> Kubernetes -> KubeVirt -> VMs";

    private readonly StackCompleter completer = new();
    private readonly Stack stack = ArrowNotation.Parse(Text);

    [Benchmark(Baseline = true)]
    public Stack Parse() => ArrowNotation.Parse(Text);

    [Benchmark]
    public Completion Complete() => completer.Complete(stack);
}
