using System.Runtime.CompilerServices;
using Deployments.Model;
using Deployments.Reading;

namespace Deployments.Catalogs;

/// <summary>Finds components by id, name or alias, ignoring case and punctuation. Immutable and thread-safe.</summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<Catalog, NameIndex> OfCatalogs = [];

    private readonly Dictionary<string, ComponentId> ids = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    private NameIndex(Catalog catalog)
    {
        // Ids win over names and names over aliases, so that an alias never hides what it was made for.
        foreach (Component component in catalog.Components)
        {
            ids.TryAdd(Normalize(component.Id.Value), component.Id);
        }

        foreach (Component component in catalog.Components)
        {
            Add(component.Name, component.Id);
        }

        foreach (Component component in catalog.Components)
        {
            foreach (string alias in component.Aliases)
            {
                Add(alias, component.Id);
            }
        }

        words.AddRange(catalog.Components.Select(c => c.Id.Value));
    }

    /// <summary>The index of a catalogue; made once.</summary>
    public static NameIndex Of(Catalog catalog) => OfCatalogs.GetValue(catalog, static c => new NameIndex(c));

    /// <summary>A word without case and punctuation: its letters and digits in lower case.</summary>
    public static string Normalize(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The component that a word names, or null.</summary>
    public ComponentId? Find(string word) => ids.TryGetValue(Normalize(word), out ComponentId id) ? id : null;

    /// <summary>The component that a word names.</summary>
    /// <exception cref="InputException">There is none; the advice says which names are near.</exception>
    public ComponentId Resolve(string word, SourceLocation? place) => Find(word) ?? throw new InputException(
        $"unknown component '{word}'", place, Suggestion.For(word, words) ?? "`deployments list components` shows what is known");

    private void Add(string word, ComponentId id)
    {
        if (ids.TryAdd(Normalize(word), id))
        {
            words.Add(word);
        }
    }
}
