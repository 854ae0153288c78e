using BenchmarkDotNet.Attributes;
using Deployments.Benchmarks.Contenders;
using Deployments.Benchmarks.Models;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Validation;

namespace Deployments.Benchmarks.Spaces;

/// <summary>
/// The extended formula, whole: by this library, by trying every permutation with the rules engine, and by clingo. All three must find the same set.
/// </summary>
public class FormulaContenderBenchmarks
{
    private readonly RulesEngine engine = RulesEngine.Default;
    private readonly HardwareProfile hardware = HardwareProfiles.Named("x86-64-server");
    private Space space = null!;
    private ClingoProgram clingo = null!;

    [GlobalSetup]
    public void Setup()
    {
        space = BenchmarkSpaces.Compile(BenchmarkSpaces.FormulaExtended);
        var tested = new Checks.SameSet(space, "generate and test");
        Generate(choice => tested.Add(choice));
        tested.End();
        clingo = new ClingoProgram(space);
        var answers = new Checks.SameSet(space, "clingo");
        clingo.Print(line => answers.Add(ClingoProgram.ReadAnswer(line, space.Variables.Count)));
        answers.End();
    }

    [GlobalCleanup]
    public void Cleanup() => clingo.Delete();

    [Benchmark(Baseline = true)]
    public long Pull() => WholeSpace.Pull(space);

    [Benchmark]
    public long CompileAndPull() => WholeSpace.Pull(BenchmarkSpaces.Compile(BenchmarkSpaces.FormulaExtended));

    [Benchmark]
    public long GenerateAndTest()
    {
        long count = 0;
        Generate(_ => count++);
        return count;
    }

    [Benchmark]
    public long Clingo() => clingo.Count();

    private void Generate(Action<byte[]> onValid)
    {
        byte[] choice = new byte[space.Variables.Count];
        int at;
        do
        {
            if (engine.Judge(space.ToStack(choice), hardware) == Verdict.Valid)
            {
                onValid(choice);
            }

            at = 0;
            while (at < choice.Length && ++choice[at] == space.Variables[at].Values.Count)
            {
                choice[at++] = 0;
            }
        }
        while (at < choice.Length);
    }
}
