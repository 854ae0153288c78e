using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>The catalogue under the lint, with what several checks ask of it. It may hold any mistake.</summary>
internal sealed class LintSubject
{
    private readonly ILookup<CapabilityId, Component> providers;

    public LintSubject(Catalog catalog)
    {
        Catalog = catalog;
        Dependencies = new DependencyOrder(catalog);
        Conditions = [.. catalog.Components.SelectMany(OfComponent), .. catalog.Rules.SelectMany(OfRule)];
        providers = catalog.Components
            .SelectMany(component => component.Provides.Select(p => (p.Capability, Component: component)))
            .Distinct().ToLookup(p => p.Capability, p => p.Component);
    }

    public Catalog Catalog { get; }

    public DependencyOrder Dependencies { get; }

    /// <summary>Every condition that an entry states, whole.</summary>
    public IReadOnlyList<LintCondition> Conditions { get; }

    public IEnumerable<Component> ProvidersOf(CapabilityId capability) => providers[capability];

    public bool IsProvided(CapabilityId capability) => providers.Contains(capability);

    /// <summary>A condition with all that it is made of.</summary>
    public static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        AllCondition all => all.Parts.SelectMany(Parts).Prepend(condition),
        AtLeastCondition some => some.Parts.SelectMany(Parts).Prepend(condition),
        _ => [condition],
    };

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
