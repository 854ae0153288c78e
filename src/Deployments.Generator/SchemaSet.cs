using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Deployments.Generator;

/// <summary>What the JSON Schemas declare: lists of words, keys of objects, layers.</summary>
internal sealed class SchemaSet
{
    private const string Extension = ".schema.json";

    private readonly SortedDictionary<string, XElement> files = new(StringComparer.Ordinal);

    /// <summary>Reads the schemas among the files.</summary>
    public SchemaSet(IEnumerable<(string Path, string Text)> texts)
    {
        foreach ((string path, string text) in texts.Where(t => t.Path.EndsWith(Extension, StringComparison.Ordinal)))
        {
            files[Path.GetFileName(path)] = Json.Parse(text);
        }

        Words = [.. files.Values.SelectMany(f => f.Get("$defs").Members()).Select(d => WordList.Of(d.Key, d.Value)).OfType<WordList>()];
        Layers = files.TryGetValue("catalog" + Extension, out XElement? catalog)
            ? [.. catalog.Get("allOf").Items().Select(branch => Layer(catalog, branch))]
            : [];
    }

    public IReadOnlyList<WordList> Words { get; }

    public IReadOnlyList<LayerShape> Layers { get; }

    /// <summary>The objects that the schemas describe: the class and the member that hold their keys, and the keys in order.</summary>
    public IEnumerable<IGrouping<string, (string Class, string Member, string[] Keys)>> Objects() =>
        from file in files
        from shape in file.Value.Get("$defs").Members().Prepend(("root", file.Value))
        let keys = Keys(file.Key, shape.Item2)
        where keys.Length > 0
        let owner = Identifiers.Pascal(file.Key.Substring(0, file.Key.Length - Extension.Length)) + "Keys"
        group (owner, Identifiers.Pascal(shape.Item1), keys) by owner;

    /// <summary>The keys of an object in order: those of the definition that it refers to, those of its alternatives and its own.</summary>
    private string[] Keys(string file, XElement schema) =>
    [
        .. (schema.Text("$ref") is { Length: > 0 } reference
            ? Keys(reference.Split('#')[0] is { Length: > 0 } other ? other : file, Resolve(file, reference)) : [])
            .Concat(schema.Get("oneOf").Items().SelectMany(choice => choice.Get("properties").Members().Select(m => m.Key)))
            .Concat(schema.Get("properties").Members().Select(m => m.Key))
            .Distinct(),
    ];

    private XElement Resolve(string file, string reference)
    {
        string[] parts = reference.Split('#');
        XElement? schema = files[parts[0].Length > 0 ? parts[0] : file];
        foreach (string step in parts.Length > 1 ? parts[1].Split(['/'], StringSplitOptions.RemoveEmptyEntries) : [])
        {
            schema = schema.Get(step);
        }

        return schema ?? throw new InvalidOperationException($"{reference} in {file} leads nowhere");
    }

    private static LayerShape Layer(XElement catalog, XElement branch)
    {
        string word = branch.Get("if").Get("properties").Get("layer").Text("const");
        XElement? own = branch.Get("then").Get("properties").Get("components").Get("items").Get("properties");
        WordList layers = WordList.Of("layer", catalog.Get("$defs").Get("layer")!)!;
        (_, string record, string description) = layers.Words.Single(w => w.Word == word);
        return new LayerShape(
            word, record, description, IdClass(branch.Text("title")), [.. own.Members().Select(m => new LayerKey(m.Key, m.Value))]);
    }

    private static string IdClass(string title) => Identifiers.Pascal(title);
}
