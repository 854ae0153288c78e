using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting;

/// <summary>Looks up the display names of ids.</summary>
internal sealed class Names(Catalog catalog)
{
    public Catalog Catalog { get; } = catalog;

    public string Of(ComponentId id) => Catalog.Find(id)?.Name ?? id.ToString();

    public string Of(CapabilityId id) => Catalog.Find(id)?.Name ?? id.ToString();

    public string Of(StackPart part) => part switch
    {
        PlacedComponent placed => Of(placed.Component),
        PlacedWorkload placed => Of(placed.Workload),
        MachineFact fact => English.Label(fact.Fact),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The parts of each group by name, as in <c>hosts: KVM, QEMU; guests: Linux</c>; without the group where the stack has only one.</summary>
    public string List(IEnumerable<StackPart> parts, Stack stack)
    {
        bool single = stack.AllGroups().Take(2).Count() == 1;
        return string.Join("; ", parts.GroupBy(static p => p.Group).Select(g => (single ? "" : $"`{g.Key}`: ") + string.Join(", ", g.Select(Of))));
    }

    /// <summary>The layer of a component; null when the catalogue has no such component.</summary>
    public Layer? LayerOf(ComponentId id) => Catalog.Find(id)?.Layer;

    /// <summary>Names separated by commas, cut to the width, with the number of those left out.</summary>
    public string List(ValueList<ComponentId> ids, int width)
    {
        string list = "";
        for (int i = 0; i < ids.Count; i++)
        {
            string next = i == 0 ? Of(ids[i]) : list + ", " + Of(ids[i]);
            int left = ids.Count - i - 1;
            string more = left == 0 ? "" : $" and {left} more";
            if (i > 0 && next.Length + more.Length > width)
            {
                return $"{list} and {left + 1} more";
            }

            list = next;
        }

        return list;
    }
}
