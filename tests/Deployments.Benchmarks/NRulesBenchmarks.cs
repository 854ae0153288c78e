using BenchmarkDotNet.Attributes;
using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NRules;
using Deployments.NRules.Evaluation;
using Deployments.Stacks;
using Deployments.Validation;
using global::NRules;

namespace Deployments.Benchmarks;

/// <summary>The built-in engine beside NRules: the same rules, the same stacks, the same verdicts.</summary>
[MemoryDiagnoser]
public class NRulesBenchmarks
{
    private readonly RulesEngine builtIn = RulesEngine.Default;
    private readonly NRulesEngine nrules = NRulesEngine.Default;
    private readonly CatalogRules rules = CatalogRules.Of(Catalog.BuiltIn);
    private readonly HardwareProfile machine = ReferenceStacks.Capable;
    private Stack stack = null!;
    private ISession session = null!;

    /// <summary>The stack that is judged.</summary>
    [Params("kubernetes", "nested")]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        stack = Case == "nested" ? ReferenceStacks.Nested : ReferenceStacks.Kubernetes;
        session = rules.StartSession();
        if (builtIn.Judge(stack, machine) != Verdict.Valid || nrules.Judge(stack, machine) != Verdict.Valid || InReusedSession() != Verdict.Valid)
        {
            throw new InvalidOperationException("the verdicts are not those that the benchmark is about");
        }
    }

    [Benchmark(Baseline = true)]
    public Verdict BuiltIn() => builtIn.Judge(stack, machine);

    [Benchmark]
    public Report BuiltInReport() => builtIn.Validate(stack, machine);

    [Benchmark]
    public Verdict InNewSession() => nrules.Judge(stack, machine);

    [Benchmark]
    public Verdict InReusedSession()
    {
        Verdict verdict = CatalogRules.Judge(session, new StackFacts(rules, stack, machine));
        session.RetractAll(session.Query<object>().ToArray());
        return verdict;
    }

    [Benchmark]
    public NRulesReport ReportInNewSession() => nrules.Validate(stack, machine);

    /// <summary>The rules made and compiled anew, in a process that has done so before.</summary>
    [Benchmark]
    public Verdict WithNewRules()
    {
        var fresh = new CatalogRules(Catalog.BuiltIn);
        return CatalogRules.Judge(fresh.StartSession(), new StackFacts(fresh, stack, machine));
    }
}
