using System.Globalization;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Reporting;

/// <summary>Lists the entries of a catalogue, and the data that ships with the library.</summary>
public static class Listings
{
    /// <summary>Lists components by layer: id, layer, name and summary.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="layer">The only layer to list; null for all.</param>
    /// <returns>A row for each component.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static Listing Components(Catalog catalog, Layer? layer = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Of(
            ["id", "layer", "name", "summary"],
            catalog.Components.Where(c => layer is null || c.Layer == layer).OrderBy(c => c.Layer),
            static c => [c.Id.Value, Words.Of(c.Layer), c.Name, c.Summary]);
    }

    /// <summary>Lists the reference deployments: id, keys, category and title.</summary>
    /// <returns>A row for each deployment.</returns>
    public static Listing Deployments() => Of(
        ["id", "keys", "category", "title"],
        ReferenceDeployments.All,
        static d => [d.Id, string.Join(' ', (IEnumerable<string>)d.Keys), d.Category, d.Title]);

    /// <summary>Lists rules by id: id, severity, name and title.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>A row for each rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static Listing Rules(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Of(["id", "severity", "name", "title"], catalog.Rules.OrderBy(r => r.Id), static r => [r.Id.Value, Words.Of(r.Severity), r.Name, r.Title]);
    }

    /// <summary>Lists capabilities: id, reach, name and definition.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>A row for each capability.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static Listing Capabilities(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Of(["id", "reach", "name", "definition"], catalog.Capabilities, static c => [c.Id.Value, Words.Of(c.Reach), c.Name, c.Definition]);
    }

    /// <summary>Lists hardware features: id, name and definition.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>A row for each feature.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static Listing Features(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Of(["id", "name", "definition"], catalog.Features, static f => [f.Id.Value, f.Name, f.Definition]);
    }

    /// <summary>Lists the spaces that ship: id, name and summary.</summary>
    /// <returns>A row for each space.</returns>
    public static Listing Spaces() => Of(["id", "name", "summary"], SpaceDefinitions.BuiltIn, static s => [s.Id, s.Name, s.Summary]);

    /// <summary>Lists the hardware profiles that ship: id, architecture, cores, memory and the features that are not enabled.</summary>
    /// <returns>A row for each profile; unknown facts are empty, and an unknown architecture is <c>unknown</c>.</returns>
    public static Listing Hardware() => Of(["id", "architecture", "cores", "memoryGiB", "missing"], HardwareProfiles.Names, static name =>
    {
        HardwareProfile profile = HardwareProfiles.Named(name);
        return
        [
            name,
            profile.Architecture is { } architecture ? ArchitectureSet.NameOf(architecture) : "unknown",
            profile.Cpu.Cores?.ToString(CultureInfo.InvariantCulture) ?? "",
            profile.MemoryGiB?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join(", ", profile.Features.Where(f => f.Value.State is not (FeatureState.Enabled or FeatureState.Unknown)).Select(f => f.Key)),
        ];
    });

    private static Listing Of<T>(ValueList<string> columns, IEnumerable<T> items, Func<T, ValueList<string>> row) => new(columns, [.. items.Select(row)]);
}
