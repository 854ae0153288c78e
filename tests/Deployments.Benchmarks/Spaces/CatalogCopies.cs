using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Vocabulary;

namespace Deployments.Benchmarks.Spaces;

/// <summary>
/// The built-in catalogue several times over: each component once more under another id, with needs and rules of its own that speak of the copies,
/// while capabilities, claims and hardware stay shared, so that the copies compete as products of one layer do.
/// </summary>
internal static class CatalogCopies
{
    public static Catalog Make(int times)
    {
        Catalog source = Catalog.BuiltIn;
        int[] copies = [.. Enumerable.Range(0, times)];
        return Catalog.Of([new KnowledgeFile
        {
            Components = [.. copies.SelectMany(copy => source.Components.Select(c => Copy(c, copy)))],
            Capabilities = source.Capabilities, Claims = source.Claims, Workloads = source.Workloads, Features = source.Features,
            Rules = [.. copies.SelectMany(copy => source.Rules.Select(r => Copy(r, copy)))],
        }]);
    }

    private static Component Copy(Component component, int copy) => copy == 0 ? component : component with
    {
        Id = Copy(component.Id, copy),
        Name = $"{component.Name} ({copy})",
        Aliases = [],
        Needs = [.. component.Needs.Select(n => n with { Condition = Copy(n.Condition, copy)! })],
        Provides = [.. component.Provides.Select(p => p with { When = Copy(p.When, copy) })],
        Guests = component.Guests is null ? null
            : component.Guests with { Provides = [.. component.Guests.Provides.Select(p => p with { When = Copy(p.When, copy) })] },
    };

    private static Rule Copy(Rule rule, int copy) => copy == 0 ? rule : rule with
    {
        Id = new RuleId($"{rule.Id}-{copy}"),
        Name = $"{rule.Name}-{copy}",
        When = rule.When is null ? null : rule.When with
        {
            Together = Copy(rule.When.Together, copy), Elsewhere = Copy(rule.When.Elsewhere, copy), HostedBy = Copy(rule.When.HostedBy, copy),
        },
        Require = Copy(rule.Require, copy),
    };

    private static Condition? Copy(Condition? condition, int copy) => condition switch
    {
        ComponentCondition component => component with { Id = Copy(component.Id, copy) },
        AllCondition all => all with { Parts = [.. all.Parts.Select(p => Copy(p, copy)!)] },
        AtLeastCondition some => some with { Parts = [.. some.Parts.Select(p => Copy(p, copy)!)] },
        _ => condition,
    };

    private static ValueList<ComponentId> Copy(ValueList<ComponentId> ids, int copy) => [.. ids.Select(id => Copy(id, copy))];

    private static ComponentId Copy(ComponentId id, int copy) => new($"{id}-{copy}");
}
