using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Linting;
using Deployments.Text;

namespace Deployments;

/// <summary>Adds your own components and rules to a catalogue. What the lint refuses is not added.</summary>
public static class CatalogExtensions
{
    /// <summary>Returns a catalogue with the knowledge of a file added. An entry with <c>"replace": true</c> takes the place of the one with its id.</summary>
    /// <param name="catalog">The catalogue to start from, such as <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="path">A JSON file in the format of <c>rules/README.md</c>, at most 16 MiB.</param>
    /// <returns>A new catalogue without lint problems.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The file cannot be read, or the lint refuses its content.</exception>
    public static Catalog WithFile(this Catalog catalog, string path) => WithText(catalog, InputText.OfFile(path), path);

    /// <summary>Returns a catalogue with the knowledge of a JSON text added.</summary>
    /// <param name="catalog">The catalogue to start from, such as <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="json">JSON in the format of <c>rules/README.md</c>.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <returns>A new catalogue without lint problems.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The text cannot be read, or the lint refuses its content.</exception>
    public static Catalog WithText(this Catalog catalog, string json, string name = "<rules>")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        using var input = new JsonInput(json, name);
        return CatalogLint.Require(catalog.Merge([KnowledgeFile.Read(input)]));
    }

    /// <summary>Returns a catalogue with rules written in C# added. A rule with an id that is there already replaces that rule.</summary>
    /// <param name="catalog">The catalogue to start from, such as <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>A new catalogue without lint problems.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The lint refuses a rule.</exception>
    public static Catalog With(this Catalog catalog, params IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(rules);
        return CatalogLint.Require(catalog.Merge(rules.ToList()));
    }

    /// <summary>Returns a catalogue with components made in C# added. A component with an id that is there already replaces that component.</summary>
    /// <param name="catalog">The catalogue to start from, such as <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="components">The components.</param>
    /// <returns>A new catalogue without lint problems.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The lint refuses a component.</exception>
    public static Catalog With(this Catalog catalog, params IEnumerable<Component> components)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(components);
        return CatalogLint.Require(catalog.Merge(components.ToList()));
    }
}
