using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Reporting;

/// <summary>Looks up the display names of ids.</summary>
internal sealed class Names(Catalog catalog)
{
    public Catalog Catalog { get; } = catalog;

    public string Of(ComponentId id) => Catalog.Find(id)?.Name ?? id.ToString();

    public string Of(CapabilityId id) => Catalog.Find(id)?.Name ?? id.ToString();

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
