using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Catalogs;

/// <summary>
/// Orders components so that each comes after the components that can support it, and finds a cycle of needs. Depth-first, O(components × providers).
/// </summary>
internal sealed class DependencyOrder
{
    private readonly Catalog catalog;
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> providers = new(StringComparer.Ordinal);
    private readonly byte[] marks;
    private readonly List<int> path = [];
    private int next;

    public DependencyOrder(Catalog catalog)
    {
        this.catalog = catalog;
        Ranks = new int[catalog.Components.Count];
        marks = new byte[Ranks.Length];
        for (int i = 0; i < Ranks.Length; i++)
        {
            indices.Add(catalog.Components[i].Id.Value, i);
            foreach (Provision provision in catalog.Components[i].Provides)
            {
                if (!providers.TryGetValue(provision.Capability.Value, out List<int>? list))
                {
                    providers.Add(provision.Capability.Value, list = []);
                }

                list.Add(i);
            }
        }

        for (int i = 0; i < Ranks.Length; i++)
        {
            Visit(i);
        }
    }

    /// <summary>The position of each component in the order, by its index in the catalogue.</summary>
    public int[] Ranks { get; }

    /// <summary>The first cycle of needs, each component needing the next; null when there is none.</summary>
    public ComponentId[]? Cycle { get; private set; }

    // The depth of this recursion is the length of a chain of needs, at most the number of components.
    private void Visit(int component)
    {
        if (marks[component] == 1 && Cycle is null)
        {
            Cycle = [.. path.SkipWhile(c => c != component).Select(c => catalog.Components[c].Id)];
        }

        if (marks[component] != 0)
        {
            return;
        }

        marks[component] = 1;
        path.Add(component);
        foreach (Need need in catalog.Components[component].Needs)
        {
            if (need.Severity == Severity.Error)
            {
                VisitSupports(need.Condition);
            }
        }

        foreach (Provision provision in catalog.Components[component].Provides)
        {
            VisitSupports(provision.When);
        }

        foreach (GuestProvision provision in catalog.Components[component].Guests?.Provides ?? [])
        {
            VisitSupports(provision.When);
        }

        path.RemoveAt(path.Count - 1);
        marks[component] = 2;
        Ranks[component] = next++;
    }

    /// <summary>Visits every component that can help a condition to hold.</summary>
    private void VisitSupports(Condition? condition)
    {
        if (condition is null)
        {
            return;
        }

        foreach (Condition part in condition.Operands)
        {
            VisitSupports(part);
        }

        switch (condition)
        {
            case CapabilityCondition c when providers.TryGetValue(c.Id.Value, out List<int>? supports):
                foreach (int support in supports)
                {
                    Visit(support);
                }

                break;
            case ComponentCondition c when indices.TryGetValue(c.Id.Value, out int index):
                Visit(index);
                break;
        }
    }
}
