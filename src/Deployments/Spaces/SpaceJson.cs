using Deployments.Catalogs;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Spaces;

/// <summary>Space definitions as JSON (<c>rules/schema/space.schema.json</c>).</summary>
public static class SpaceJson
{
    private static readonly JsonFormat<SpaceDefinition, Catalog> Format = new(SpaceDefinitionReader.Read, SpaceDefinitionWriter.Write);

    /// <summary>Reads a definition. Components may be given by id, name or alias; layers and queries become the components that the catalogue has.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="catalog">The catalogue of the components; null for the built-in one.</param>
    /// <returns>The definition, with every name in it checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is not a space definition.</exception>
    public static SpaceDefinition Parse(string json, string name = "<space>", Catalog? catalog = null) =>
        Format.Parse(json, name, catalog ?? Catalog.BuiltIn);

    /// <summary>Reads a definition from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <param name="catalog">The catalogue of the components; null for the built-in one.</param>
    /// <returns>The definition, with every name in it checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or is not a space definition.</exception>
    public static SpaceDefinition Load(string path, Catalog? catalog = null) => Format.Load(path, catalog ?? Catalog.BuiltIn);

    /// <summary>
    /// Writes a definition so that reading it gives the same space: layers and queries as the components that they became, conditions as their text.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public static string Write(SpaceDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Format.Write(definition);
    }
}
