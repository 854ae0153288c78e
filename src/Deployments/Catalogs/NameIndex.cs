using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Catalogs;

/// <summary>Finds components and workloads by id, name or alias, ignoring case and punctuation.</summary>
internal sealed class NameIndex
{
    private readonly Catalog catalog;
    private readonly Dictionary<string, Component> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workload> workloads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AmbiguousName> ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> qualifiers = new(StringComparer.Ordinal);

    public NameIndex(Catalog catalog)
    {
        this.catalog = catalog;
        foreach (Component component in catalog.Components)
        {
            AddName(components, component.Id.Value, component);
            AddName(components, component.Name, component);
            foreach (string alias in component.Aliases)
            {
                AddName(components, alias, component);
            }
        }

        foreach (Workload workload in catalog.Workloads)
        {
            foreach (string word in workload.Words)
            {
                AddName(workloads, word, workload);
            }
        }

        foreach (AmbiguousName name in catalog.AmbiguousNames)
        {
            AddName(ambiguous, name.Name, name);
        }

        foreach (string word in catalog.Qualifiers)
        {
            string normalized = Normalize(word);
            qualifiers.Add(normalized);
            LongestName = Math.Max(LongestName, normalized.Length);
        }
    }

    /// <summary>The length of the longest normalized name.</summary>
    public int LongestName { get; private set; }

    /// <summary>A name in lower case, with only its letters and digits.</summary>
    public static string Normalize(ReadOnlySpan<char> name)
    {
        Span<char> kept = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(kept[..length]);
    }

    public bool TryFindComponent(string normalized, out ComponentId id)
    {
        bool found = components.TryGetValue(normalized, out Component? component);
        id = found ? component!.Id : default;
        return found;
    }

    /// <summary>True for a word that describes and names nothing.</summary>
    public bool IsQualifier(string normalized) => qualifiers.Contains(normalized);

    /// <summary>The name of several components that a text is, unless it is the id of one of them to the letter.</summary>
    public AmbiguousName? FindAmbiguous(ReadOnlySpan<char> text, string normalized)
    {
        if (!ambiguous.TryGetValue(normalized, out AmbiguousName? name))
        {
            return null;
        }

        foreach (ComponentId meaning in name.Meanings)
        {
            if (text.SequenceEqual(meaning.Value))
            {
                return null;
            }
        }

        return name;
    }

    public Workload? FindWorkload(string normalized) => workloads.GetValueOrDefault(normalized);

    /// <summary>The component with a name.</summary>
    /// <exception cref="InputException">No component has that name.</exception>
    public ComponentId Resolve(string name, SourceLocation? location) =>
        FindAmbiguous(name, Normalize(name)) is { } several ? throw Which(several, name, location)
            : TryFindComponent(Normalize(name), out ComponentId id) ? id : throw Unknown(name, location);

    /// <summary>The question which component is meant by a name of several.</summary>
    public InputException Which(AmbiguousName name, string written, SourceLocation? location)
    {
        string[] meanings = [.. name.Meanings.Select(m => $"'{catalog.Find(m)?.Name ?? m.Value}'")];
        return new InputException($"'{written}' can mean {string.Join(" or ", meanings)}", location, "write which one is meant");
    }

    /// <summary>The error for a name that is neither a component nor a workload.</summary>
    public InputException Unknown(string name, SourceLocation? location) =>
        new($"unknown component '{name}'", location, Suggest(name) ?? "`deployments list components` shows what there is");

    private void AddName<T>(Dictionary<string, T> index, string name, T item)
    {
        string normalized = Normalize(name);
        index.TryAdd(normalized, item);
        LongestName = Math.Max(LongestName, normalized.Length);
    }

    private string? Suggest(string name) => Suggestion.For(
        name,
        catalog.Components.SelectMany(c => c.Aliases.Append(c.Name).Append(c.Id.Value)).Concat(catalog.Workloads.SelectMany(w => w.Words)));
}
