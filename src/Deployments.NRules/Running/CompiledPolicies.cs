using Deployments.Dependencies;
using Deployments.Findings;
using Deployments.Policies;
using NRules;

namespace Deployments.NRules.Running;

/// <summary>Rules and the sessions that run them. Immutable and thread-safe.</summary>
internal sealed class CompiledPolicies
{
    public CompiledPolicies(List<NRulesPolicy> all)
    {
        All = all;
        Types = [.. all.SelectMany(p => p.Content.Types)];
        var compiler = new RuleCompiler(new RuleCompilerOptions { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual });

        // These hold whole stacks and components: to compare their contents at every insertion would take longer than the rules.
        compiler.FactIdentityComparerRegistry.RegisterComparer<JudgedStack>(ReferenceEqualityComparer.Instance);
        compiler.FactIdentityComparerRegistry.RegisterComparer<Finding>(ReferenceEqualityComparer.Instance);
        compiler.FactIdentityComparerRegistry.RegisterComparer<Dependency>(ReferenceEqualityComparer.Instance);
        Factory = compiler.Compile(all.Select(p => p.Definition));
    }

    public List<NRulesPolicy> All { get; }

    /// <summary>The types of the facts that the rules match.</summary>
    public HashSet<Type> Types { get; }

    public ISessionFactory Factory { get; }
}
