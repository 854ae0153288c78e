using Deployments.Catalogs;
using Deployments.Knowledge.Reading;
using Deployments.Notation;
using Deployments.References;
using Deployments.Spaces;
using Deployments.Text;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reading;

/// <summary>The schemas and the readers know the same keys, and every shipped file fits its schema.</summary>
public sealed class SchemaTests
{
    private const string Marker = "zzzzzzzzzzzzzzzzzzzz";

    /// <summary>Where an object of each kind stands: the schema, and a text with a hole for its members.</summary>
    private static readonly TestCaseData[] Objects =
    [
        Object("stack.schema.json", "{ @ }", ReadStack),
        Object("stack.schema.json#/$defs/group", "{ \"groups\": [{ @ }] }", ReadStack),
        Object("stack.schema.json#/properties/waivers/items", "{ \"waivers\": [{ @ }] }", ReadStack),
        Object("hardware-profile.schema.json", "{ @ }", ReadProfile),
        Object("hardware-profile.schema.json#/properties/cpu", "{ \"cpu\": { @ } }", ReadProfile),
        Object("hardware-profile.schema.json#/properties/disks/items", "{ \"disks\": [{ @ }] }", ReadProfile),
        Object("hardware-profile.schema.json#/properties/nics/items", "{ \"nics\": [{ @ }] }", ReadProfile),
        Object("hardware-profile.schema.json#/properties/origins", "{ \"origins\": { @ } }", ReadProfile),
        Object("deployment.schema.json", "{ @ }", ReadDeployment),
        Object("deployment.schema.json#/properties/hardware", "{ \"hardware\": { @ } }", ReadDeployment),
        Object("space.schema.json", "{ @ }", ReadSpace),
        Object("space.schema.json#/$defs/group", "{ \"groups\": [{ @ }] }", ReadSpace),
        Object("space.schema.json#/$defs/guest", "{ \"groups\": [{ \"guests\": [{ @ }] }] }", ReadSpace),
        Object("space.schema.json#/$defs/companion", "{ \"groups\": [{ \"companions\": [{ @ }] }] }", ReadSpace),
        Object("space.schema.json#/$defs/slot", "{ \"groups\": [{ \"slots\": [{ @ }] }] }", ReadSpace),
        Object("space.schema.json#/$defs/option", "{ \"groups\": [{ \"slots\": [{ \"components\": [{ @ }] }] }] }", ReadSpace),
        Object("space.schema.json#/$defs/query", "{ \"groups\": [{ \"slots\": [{ \"query\": { @ } }] }] }", ReadSpace),
        Object("catalog.schema.json", "{ @ }", ReadKnowledge),
        Object("capabilities.schema.json#/properties/capabilities/items", "{ \"capabilities\": [{ @ }] }", ReadKnowledge),
        Object("claims.schema.json#/properties/claims/items", "{ \"claims\": [{ @ }] }", ReadKnowledge),
        Object("workloads.schema.json#/properties/workloads/items", "{ \"workloads\": [{ @ }] }", ReadKnowledge),
        Object("features.schema.json#/properties/places/items", "{ \"places\": [{ @ }] }", ReadKnowledge),
        Object("features.schema.json#/properties/places/items/properties/entries/items", "{ \"places\": [{ \"entries\": [{ @ }] }] }", ReadKnowledge),
        Object("features.schema.json#/properties/features/items/properties/remedies/items", "{ \"features\": [{ \"remedies\": [{ @ }] }] }", ReadKnowledge),
        Object("features.schema.json#/properties/features/items", "{ \"features\": [{ @ }] }", ReadKnowledge),
        Object("rules.schema.json#/properties/rules/items", "{ \"rules\": [{ @ }] }", ReadKnowledge),
        Object("rules.schema.json#/properties/rules/items/properties/when", "{ \"rules\": [{ \"when\": { @ } }] }", ReadKnowledge),
        Object("rules.schema.json#/properties/rules/items/properties/broken", "{ \"rules\": [{ \"broken\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/condition", "{ \"rules\": [{ \"require\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/minimum", "{ \"layer\": \"guest\", \"components\": [{ \"minimum\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/highAvailability", "{ \"layer\": \"guest\", \"components\": [{ \"highAvailability\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/lifecycle", "{ \"layer\": \"guest\", \"components\": [{ \"lifecycle\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/guests", "{ \"layer\": \"guest\", \"components\": [{ \"guests\": { @ } }] }", ReadKnowledge),
        Object("catalog.schema.json#/$defs/component", "{ \"layer\": \"guest\", \"components\": [{ @ }] }", ReadKnowledge),
    ];

    [TestCaseSource(nameof(Shipped))]
    public void ShippedFile_FitsItsSchema(string name, string schema) =>
        Assert.That(JsonSchema.Check(JsonSchema.Resource(name), schema), Is.Empty);

    [TestCaseSource(nameof(Objects))]
    public void Schema_HasTheKeysOfTheReader(string reference, string text, Action<string> read)
    {
        // A stack that names a group gives the keys of physical and virtual groups alike, as its reader does.
        var named = Properties(reference).ToHashSet();
        named.UnionWith(reference == "stack.schema.json#/$defs/group" ? Properties("stack.schema.json#/$defs/guest") : []);
        string message = Refusal(() => read(text.Replace("@", $"\"{Marker}\": 1", StringComparison.Ordinal)));
        string[] known = message.Split("known keys are ")[^1].Split(", ");
        Assert.That(known, Is.EquivalentTo(named));
    }

    [TestCaseSource(nameof(Layers))]
    public void LayerSchema_EveryKey_IsKnownToTheReader(string layer) => Assert.Multiple(() =>
    {
        foreach (string key in Properties("catalog.schema.json#/$defs/" + layer))
        {
            Assert.That(Refusal(() => ReadKnowledge($"{{ \"layer\": \"{layer}\", \"components\": [{{ \"{key}\": null }}] }}")), Does.Not.Contain("unknown key"), key);
        }
    });

    [Test]
    public void NeedSchema_EveryKey_IsKnownToTheReader() => Assert.Multiple(() =>
    {
        foreach (string key in Properties("catalog.schema.json#/$defs/need"))
        {
            Assert.That(Refusal(() => ReadKnowledge($"{{ \"layer\": \"guest\", \"components\": [{{ \"needs\": [{{ \"{key}\": null }}] }}] }}")), Does.Not.Contain("unknown key"), key);
        }
    });

    [Test]
    public void WrittenStacksAndProfiles_FitTheirSchemas()
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261121, 7);
        Check.One(config, Prop.ForAll(
            Samples.Stacks.ToArbitrary(), s => JsonSchema.Check(JToken.Parse(StackJson.Write(s)), "stack.schema.json").Count == 0));
        Check.One(config, Prop.ForAll(
            Samples.Profiles.ToArbitrary(), p => JsonSchema.Check(JToken.Parse(HardwareProfileJson.Write(p)), "hardware-profile.schema.json").Count == 0));
    }

    private static IEnumerable<string> Properties(string reference) =>
        ((JObject)JsonSchema.Resolve(reference, "").Schema["properties"]!).Properties().Select(p => p.Name);

    private static IEnumerable<TestCaseData> Shipped() =>
        from name in typeof(Catalog).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith("schema/", StringComparison.Ordinal)
        select new TestCaseData(name, SchemaOf(name)).SetArgDisplayNames(name);

    private static string SchemaOf(string name) => name switch
    {
        "catalog/capabilities.json" or "catalog/claims.json" or "catalog/workloads.json" or "hardware/features.json" =>
            Path.GetFileNameWithoutExtension(name) + ".schema.json",
        _ => Path.GetDirectoryName(name) switch
        {
            "catalog" => "catalog.schema.json",
            "deployments" => "deployment.schema.json",
            "hardware" => "hardware-profile.schema.json",
            "policies" => "rules.schema.json",
            "spaces" => "space.schema.json",
            string folder => throw new NotSupportedException($"no schema for files in {folder}"),
            null => throw new NotSupportedException(name),
        },
    };

    private static IEnumerable<string> Layers() => Words.Layers.Keys.Order(StringComparer.Ordinal);

    private static string Refusal(Action read) => Assert.Throws<InputException>(() => read())!.Message;

    private static TestCaseData Object(string reference, string text, Action<string> read) =>
        new TestCaseData(reference, text, read).SetArgDisplayNames(reference);

    private static void ReadStack(string text) => StackJson.Parse(text);

    private static void ReadSpace(string text) => SpaceJson.Parse(text);

    private static void ReadProfile(string text) => HardwareProfileJson.Parse(text);

    private static void ReadDeployment(string text)
    {
        using var input = new JsonInput(text, "<deployment>");
        ReferenceDeploymentReader.Read(input);
    }

    private static void ReadKnowledge(string text)
    {
        using var input = new JsonInput(text, "<rules>");
        KnowledgeFile.Read(input);
    }
}
