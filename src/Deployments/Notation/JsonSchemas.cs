using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>The JSON Schemas of the files that the library reads and writes, for editors and validators. Thread-safe.</summary>
public static class JsonSchemas
{
    private const string Folder = "schema";
    private const string Extension = ".schema.json";

    private static readonly Lazy<ValueList<string>> LazyNames = new(
        () => KnowledgeResources.NamesIn(Folder).Select(n => n[(Folder.Length + 1)..^Extension.Length]).ToValueList());

    /// <summary>The names of the schemas, in ordinal order.</summary>
    public static ValueList<string> Names => LazyNames.Value;

    /// <summary>The text of a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>, such as <c>stack</c>.</param>
    /// <returns>A JSON Schema (draft 2020-12).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">There is no schema with that name.</exception>
    public static string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name, StringComparer.Ordinal) ? KnowledgeResources.Text($"{Folder}/{name}{Extension}") : throw new InputException(
            $"there is no schema '{name}'", null, Suggestion.For(name, Names) ?? $"the schemas are {string.Join(", ", Names)}");
    }
}
