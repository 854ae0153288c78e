using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Orders the components of a catalogue so that each comes after all that can support it: depth first, in the order of the catalogue.</summary>
internal sealed class SupportOrder
{
    private readonly Catalog catalog;
    private readonly HashSet<ComponentId> seen = [];
    private readonly Dictionary<ComponentId, int> ranks = [];

    public SupportOrder(Catalog catalog)
    {
        this.catalog = catalog;
        foreach (Component component in catalog.Components)
        {
            Visit(component);
        }
    }

    /// <summary>The position of a component in the order.</summary>
    public int this[ComponentId id] => ranks[id];

    private void Visit(Component component)
    {
        if (!seen.Add(component.Id))
        {
            return;
        }

        IEnumerable<Condition?> conditions = component.Needs.Where(n => n.Severity == Severity.Error).Select(n => (Condition?)n.Condition)
            .Concat(component.Provides.Select(p => p.When)).Concat((component.Guests?.Provides ?? []).Select(p => p.When));
        foreach (Component support in conditions.OfType<Condition>().SelectMany(c => c.Leaves()).SelectMany(Supports))
        {
            Visit(support);
        }

        ranks.Add(component.Id, ranks.Count);
    }

    private IEnumerable<Component> Supports(Condition leaf) => leaf switch
    {
        CapabilityCondition capability => catalog.ProvidersOf(capability.Id),
        ComponentCondition component when catalog.Find(component.Id) is { } found => [found],
        _ => [],
    };
}
