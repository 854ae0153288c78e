using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Wording;

namespace Deployments.Dependencies;

/// <summary>Tells which parts a text names.</summary>
internal sealed class PartNames
{
    private const string Place = " on ";

    private readonly Catalog catalog;
    private readonly string? group;
    private readonly string name;
    private readonly Component? component;
    private readonly Workload? workload;

    public PartNames(Catalog catalog, string text)
    {
        this.catalog = catalog;
        int place = text.LastIndexOf(Place, StringComparison.Ordinal);
        group = place < 0 ? null : text[(place + Place.Length)..];
        name = NameIndex.Normalize(place < 0 ? text : text.AsSpan(0, place));
        component = catalog.Names.TryFindComponent(name, out var id) ? catalog.Find(id) : null;
        workload = catalog.Names.FindWorkload(name);
    }

    /// <summary>True when the text names the part.</summary>
    public bool Name(StackPart part) => (group is null || part.Group == group) && part switch
    {
        PlacedComponent placed => placed.Component == component?.Id,
        PlacedWorkload placed => Is(placed.Name) || Is(catalog.Find(placed.Workload)?.Name)
            || (workload is not null && (workload.Capability == placed.Workload || workload.Under.Any(u => u.Value == placed.Workload))),
        MachineFact machine => Is(machine.Name) || Is(English.Label(machine.Fact))
            || (machine.Fact.Feature is { } feature && Is(catalog.Find(feature)?.Name)),
        _ => false,
    };

    private bool Is(string? other) => other is not null && NameIndex.Normalize(other) == name;
}
