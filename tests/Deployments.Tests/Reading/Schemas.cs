using System.Text.Json;
using Deployments.Text;
using Json.Schema;

namespace Deployments.Tests.Reading;

/// <summary>Validates JSON by the schemas that ship with the library.</summary>
internal static class Schemas
{
    private const string Folder = "schema/";

    /// <summary>Any address will do: the schemas refer to one another by file name.</summary>
    private static readonly Uri Home = new("https://example.org/schema/");

    private static readonly Lazy<Dictionary<string, JsonSchema>> ByFile = new(Read);

    /// <summary>The faults of a text; empty when it fits the schema.</summary>
    public static List<string> Check(string json, string schema)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        EvaluationResults results = ByFile.Value[schema].Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).SelectMany(d => (d.Errors ?? []).Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("does not fit")];
    }

    private static Dictionary<string, JsonSchema> Read()
    {
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        return KnowledgeResources.NamesIn("schema").ToDictionary(
            name => name[Folder.Length..],
            name => JsonSchema.FromText(KnowledgeResources.Text(name), options, new Uri(Home, name[Folder.Length..])));
    }
}
