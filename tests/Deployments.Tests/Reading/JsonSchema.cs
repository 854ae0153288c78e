using System.Text.RegularExpressions;
using Deployments.Catalogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reading;

/// <summary>Checks JSON by the schemas of the library. Knows the words that they use, and refuses any other rather than pass over it.</summary>
internal static class JsonSchema
{
    private static readonly Dictionary<string, JToken> Files = [];

    public static JToken Resource(string name)
    {
        using Stream stream = typeof(Catalog).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new JsonTextReader(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    public static JToken File(string name) =>
        Files.TryGetValue(name, out JToken? schema) ? schema : Files[name] = Resource("schema/" + name);

    public static List<string> Check(JToken value, string file)
    {
        var problems = new List<string>();
        Check(value, File(file), file, problems);
        return problems;
    }

    /// <summary>The schema that a reference means, and the file that it is in.</summary>
    public static (JToken Schema, string File) Resolve(string reference, string file)
    {
        string[] parts = reference.Split('#', 2);
        file = parts[0].Length > 0 ? parts[0] : file;
        JToken schema = File(file);
        foreach (string step in parts.Length > 1 ? parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            schema = schema[step] ?? throw new InvalidOperationException($"{reference} in {file} leads nowhere");
        }

        return (schema, file);
    }

    private static bool Fits(JToken value, JToken schema, string file)
    {
        var problems = new List<string>();
        Check(value, schema, file, problems);
        return problems.Count == 0;
    }

    private static void Check(JToken value, JToken schema, string file, List<string> problems)
    {
        if (schema.Type == JTokenType.Boolean)
        {
            Require((bool)schema, "is not allowed");
            return;
        }

        foreach (JProperty word in ((JObject)schema).Properties())
        {
            switch (word.Name)
            {
                case "$schema" or "title" or "description" or "$defs" or "then": break;
                case "type": Require(IsA(value, (string)word.Value!), $"is not a {word.Value}"); break;
                case "const": Require(JToken.DeepEquals(value, word.Value), $"is not {word.Value}"); break;
                case "enum": Require(word.Value.Any(v => JToken.DeepEquals(v, value)), $"is none of {word.Value}"); break;
                case "pattern": Require(value.Type != JTokenType.String || Regex.IsMatch((string)value!, (string)word.Value!), $"does not match {word.Value}"); break;
                case "minimum": Require((double)value >= (double)word.Value, $"is below {word.Value}"); break;
                case "maximum": Require((double)value <= (double)word.Value, $"is above {word.Value}"); break;
                case "exclusiveMinimum": Require((double)value > (double)word.Value, $"is not above {word.Value}"); break;
                case "minItems": Require(value is not JArray list || list.Count >= (int)word.Value, $"has fewer than {word.Value} items"); break;
                case "required": Require(value is not JObject o || word.Value.All(k => o.ContainsKey((string)k!)), $"lacks one of {word.Value}"); break;
                case "properties": EachProperty((name, child) => word.Value[name] is { } s ? s : null); break;
                case "additionalProperties": EachProperty((name, _) => schema["properties"]?[name] is null ? word.Value : null); break;
                case "items": (value as JArray)?.ToList().ForEach(item => Check(item, word.Value, file, problems)); break;
                case "allOf": word.Value.ToList().ForEach(s => Check(value, s, file, problems)); break;
                case "oneOf": Require(word.Value.Count(s => Fits(value, s, file)) == 1, "fits not exactly one of the choices"); break;
                case "if": CheckThen(word.Value); break;
                case "$ref":
                    (JToken target, string targetFile) = Resolve((string)word.Value!, file);
                    Check(value, target, targetFile, problems);
                    break;
                default: throw new NotSupportedException($"the schema word '{word.Name}'");
            }
        }

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add($"{value.Path} {problem}");
            }
        }

        void EachProperty(Func<string, JToken, JToken?> schemaOf)
        {
            foreach (JProperty property in (value as JObject)?.Properties() ?? [])
            {
                if (schemaOf(property.Name, property.Value) is { } own)
                {
                    Check(property.Value, own, file, problems);
                }
            }
        }

        void CheckThen(JToken condition)
        {
            if (Fits(value, condition, file))
            {
                Check(value, schema["then"]!, file, problems);
            }
        }
    }

    private static bool IsA(JToken value, string type) => type switch
    {
        "object" => value is JObject,
        "array" => value is JArray,
        "string" => value.Type == JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => throw new NotSupportedException($"the type '{type}'"),
    };
}
