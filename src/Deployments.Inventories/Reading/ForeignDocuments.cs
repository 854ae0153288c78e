using System.Globalization;
using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories.Reading;

/// <summary>Counts the documents of a file that have no known format, by kind.</summary>
internal sealed class ForeignDocuments
{
    private const int MaximumKinds = 20;
    private const int Maximum = 100_000;

    private readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);
    private SourceLocation? first;
    private int count;

    /// <summary>True when no document was counted.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Counts a document.</summary>
    /// <exception cref="InputException">There are more such documents than an inventory can have.</exception>
    public void Add(TreeNode document)
    {
        if (++count > Maximum)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"more than {Maximum:N0} values are no known inventory"),
                document.Location, "this is not an inventory");
        }

        first ??= document.Location;
        string kind = Describe(document);
        kinds[kinds.Count < MaximumKinds || kinds.ContainsKey(kind) ? kind : "others"] = kinds.GetValueOrDefault(kind) + 1;
    }

    /// <summary>The error for a file that has only such documents.</summary>
    public InputException Refusal(string file) => IsEmpty
        ? new InputException($"{file} holds no machine", null, "export the inventory again; the list in it is empty")
        : new InputException($"this is {kinds.First().Key}, which is no known inventory", first, KnownFormats.Advice);

    /// <summary>Adds a note with the number of documents left out, by kind.</summary>
    public void Note(string file, INotes notes)
    {
        foreach ((string kind, int number) in kinds)
        {
            notes.Skipped(string.Create(CultureInfo.InvariantCulture, $"{file}: left out {kind} ({number} of them): no known inventory"));
        }
    }

    private static string Describe(TreeNode document) => document["kind"]?.Text is { } kind ? $"an object of kind '{Excerpt.Of(kind)}'"
        : document["@odata.type"]?.Text is { } type ? $"a resource of type '{Excerpt.Of(type)}'"
        : document["@odata.id"] is not null ? "a link to a Redfish resource"
        : !document.IsMap ? "a value that is no object"
        : document.Items.Count == 0 ? "an empty object"
        : $"an object with the keys {string.Join(", ", document.Items.Take(4).Select(i => Excerpt.Of(i.Key ?? "")))}{(document.Items.Count > 4 ? ", …" : "")}";
}
