using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>The catalogue that is checked, with what several checks compute from it. It may contain any mistake.</summary>
internal sealed class LintSubject
{
    public LintSubject(Catalog catalog)
    {
        Catalog = catalog;
        Dependencies = new DependencyOrder(catalog);
        Conditions = [.. catalog.Components.SelectMany(OfComponent), .. catalog.Rules.SelectMany(OfRule)];
    }

    public Catalog Catalog { get; }

    public DependencyOrder Dependencies { get; }

    /// <summary>The conditions of all entries, each as a whole.</summary>
    public IReadOnlyList<LintCondition> Conditions { get; }

    public bool IsProvided(CapabilityId capability) => Catalog.ProvidersOf(capability).Count > 0;

    private static IEnumerable<LintCondition> OfComponent(Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        IEnumerable<Condition?> conditions = component.Needs.Select(n => (Condition?)n.Condition)
            .Concat(component.Provides.Select(p => p.When))
            .Concat((component.Guests?.Provides ?? []).Select(p => p.When));
        return conditions.OfType<Condition>().Select(c => new LintCondition(entry, c));
    }

    private static IEnumerable<LintCondition> OfRule(Rule rule) =>
        rule.Require is null ? [] : [new LintCondition(LintEntry.Of(rule), rule.Require)];
}
