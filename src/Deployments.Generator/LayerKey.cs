using System;
using System.Xml.Linq;

namespace Deployments.Generator;

/// <summary>A key that only the components of one layer have. It becomes a property of the layer's record.</summary>
internal sealed class LayerKey
{
    public LayerKey(string key, XElement schema)
    {
        Key = key;
        Description = schema.Text("description");
        string item = Target(schema.Get("items"));
        (Type, Read) = Target(schema) is { Length: > 0 } word ? (word + "?", OneWord("input", word))
            : schema.Text("type") == "boolean" ? ("bool", "input.Boolean()")
            : item == "ComponentId" ? ("ValueList<ComponentId>", "input.Values(static i => new ComponentId(i.String()))")
            : item.Length > 0 ? ($"ValueList<{item}>", $"input.Values(static i => {OneWord("i", item)})")
            : throw new NotSupportedException($"no record can hold the key '{key}': use a list of words, a boolean or ids of components");
    }

    public string Key { get; }

    public string Description { get; }

    /// <summary>The C# type of the property.</summary>
    public string Type { get; }

    /// <summary>The expression that reads the value.</summary>
    public string Read { get; }

    private string OneWord(string input, string list) => $"{input}.Word(Words.{Identifiers.Plural(list)}, \"a word for '{Key}'\")";

    private static string Target(XElement? schema) =>
        schema.Text("$ref") is { Length: > 0 } target ? Identifiers.Pascal(target.Substring(target.LastIndexOf('/') + 1)) : "";
}
