using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Catalogs;

/// <summary>
/// Orders components so that each comes after the components that can support it. Depth-first, O(components × providers). Written by hand because it runs at
/// every start, where loading and compiling a graph library would take longer than all the rest of it.
/// </summary>
internal sealed class DependencyOrder
{
    private readonly Catalog catalog;
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> providers = new(StringComparer.Ordinal);
    private readonly byte[] marks;
    private readonly HashSet<Provision> followed = [];
    private bool meetsItself;
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

        VisitAll();
        if (meetsItself)
        {
            // Some component provides something only beside a component that needs it: order them by their needs alone.
            ProvidesLate = true;
            next = 0;
            Array.Clear(marks);
            VisitAll();
        }
    }

    /// <summary>The position of each component in the order, by its index in the catalogue.</summary>
    public int[] Ranks { get; }

    /// <summary>
    /// False when a component also comes after all that lets it provide what it provides under a condition, so that one pass in the order settles a group.
    /// </summary>
    public bool ProvidesLate { get; }

    private void VisitAll()
    {
        for (int i = 0; i < Ranks.Length; i++)
        {
            Visit(i);
        }
    }

    // The depth of this recursion is the length of a chain of needs, at most the number of components.
    private void Visit(int component)
    {
        meetsItself |= marks[component] == 1;
        if (marks[component] != 0)
        {
            return;
        }

        marks[component] = 1;
        foreach (Need need in catalog.Components[component].Needs)
        {
            if (need.Severity == Severity.Error)
            {
                VisitSupports(need.Condition);
            }
        }

        if (!ProvidesLate)
        {
            foreach (Provision provision in catalog.Components[component].Provides)
            {
                VisitSupports(provision.When);
            }

            foreach (GuestProvision provision in catalog.Components[component].Guests?.Provides ?? [])
            {
                VisitSupports(provision.When);
            }
        }

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
                    VisitProvisions(support, c.Id);
                }

                break;
            case ComponentCondition c when indices.TryGetValue(c.Id.Value, out int index):
                Visit(index);
                break;
        }
    }

    /// <summary>Where components are ordered by their needs alone, visits what lets one provide a capability.</summary>
    private void VisitProvisions(int component, CapabilityId capability)
    {
        if (!ProvidesLate)
        {
            return;
        }

        foreach (Provision provision in catalog.Components[component].Provides)
        {
            if (provision.Capability == capability && provision.When is not null && followed.Add(provision))
            {
                VisitSupports(provision.When);
            }
        }
    }
}
