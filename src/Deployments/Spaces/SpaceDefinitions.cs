using System.Collections.Concurrent;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Spaces;

/// <summary>The space definitions that ship with the library, over the built-in catalogue. Thread-safe.</summary>
public static class SpaceDefinitions
{
    private const string Folder = "spaces";
    private const string Extension = ".json";

    private static readonly ConcurrentDictionary<string, SpaceDefinition> Read = new(StringComparer.Ordinal);

    private static readonly Lazy<ValueList<string>> LazyIds = new(
        () => KnowledgeResources.NamesIn(Folder).Select(n => n[(Folder.Length + 1)..^Extension.Length]).ToValueList());

    private static readonly Lazy<ValueList<SpaceDefinition>> LazyAll = new(() => Ids.Select(Named).ToValueList());

    /// <summary>The ids, in ordinal order.</summary>
    public static ValueList<string> Ids => LazyIds.Value;

    /// <summary>All definitions, in the order of <see cref="Ids"/>. The first call reads them all.</summary>
    public static ValueList<SpaceDefinition> BuiltIn => LazyAll.Value;

    /// <summary>The definition with an id; read at the first call.</summary>
    /// <param name="id">The id, such as <c>formula-basic</c>.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="InputException">There is no such definition.</exception>
    public static SpaceDefinition Named(string id) => Read.GetOrAdd(Require(id), ReadShipped);

    /// <summary>The definition with an id, over a catalogue of your own: a slot for all components of a layer takes yours too. Read at every call.</summary>
    /// <param name="id">The id, such as <c>metal</c>.</param>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">There is no such definition, or it names what the catalogue does not have.</exception>
    public static SpaceDefinition Named(string id, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return ReferenceEquals(catalog, Catalog.BuiltIn) ? Named(id)
            : SpaceJson.Parse(KnowledgeResources.Text($"{Folder}/{Require(id)}{Extension}"), id, catalog);
    }

    private static string Require(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ids.Contains(id, StringComparer.Ordinal) ? id : throw new InputException(
            $"unknown space '{id}'", null, Suggestion.For(id, Ids) ?? $"the spaces are {string.Join(", ", Ids)}");
    }

    private static SpaceDefinition ReadShipped(string id)
    {
        using JsonInput input = KnowledgeResources.Open($"{Folder}/{id}{Extension}");
        return SpaceDefinitionReader.Read(input, Catalog.BuiltIn);
    }
}
