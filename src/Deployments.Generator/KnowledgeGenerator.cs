using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Deployments.Generator;

/// <summary>
/// Turns the JSON Schemas and the catalogue into C#: an enumeration and its words for each list of words, the keys of each object,
/// a record and a reader for each layer, and a typed name for each id.
/// </summary>
[Generator]
public sealed class KnowledgeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<(string Path, string Text)>> texts = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(Read)
            .Collect();
        context.RegisterSourceOutput(texts, Emit);
    }

    private static (string Path, string Text) Read(AdditionalText file, CancellationToken cancellation) =>
        (file.Path, file.GetText(cancellation)?.ToString() ?? "{}");

    private static void Emit(SourceProductionContext context, ImmutableArray<(string Path, string Text)> texts)
    {
        var schemas = new SchemaSet(texts);
        void Add(string name, string source) => context.AddSource(name + ".g.cs", SourceText.From(source, Encoding.UTF8));

        foreach (WordList list in schemas.Words)
        {
            Add(list.Name, SourceWriter.Enumeration(list));
        }

        Add("Words", SourceWriter.Words(schemas.Words));
        string[] componentKeys = [];
        foreach (IGrouping<string, (string Class, string Member, string[] Keys)> file in schemas.Objects())
        {
            Add(file.Key, SourceWriter.Keys(file.Key, file.Select(s => (s.Member, s.Keys))));
            componentKeys = file.Where(s => (s.Class, s.Member) == ("CatalogKeys", "Component")).Select(s => s.Keys).FirstOrDefault() ?? componentKeys;
        }

        foreach (LayerShape layer in schemas.Layers)
        {
            Add(layer.Record, SourceWriter.Record(layer));
        }

        Add("ComponentReader", SourceWriter.Reader(schemas.Layers, componentKeys));
        foreach ((string Path, string Text) file in texts)
        {
            EmitIds(Json.Parse(file.Text), schemas, Add);
        }
    }

    private static void EmitIds(XElement file, SchemaSet schemas, Action<string, string> add)
    {
        if (schemas.Layers.FirstOrDefault(l => l.Word == file.Text("layer")) is { } layer)
        {
            add(layer.IdClass, SourceWriter.Ids(layer.IdClass, "ComponentId", Entries(file, "components")));
        }

        if (Entries(file, "capabilities") is { Length: > 0 } capabilities)
        {
            add("Capabilities", SourceWriter.Ids("Capabilities", "CapabilityId", capabilities));
        }

        if (Entries(file, "features") is { Length: > 0 } features)
        {
            add("Features", SourceWriter.Ids("Features", "FeatureId", features));
        }
    }

    private static (string Id, string Name)[] Entries(XElement file, string key) =>
    [
        .. file.Get(key).Items().Select(item => (Id: item.Text("id"), Name: item.Text("name")))
            .Where(entry => entry.Id.Length > 0)
            .OrderBy(entry => entry.Id, StringComparer.Ordinal),
    ];
}
