using Deployments.Catalogs;
using Deployments.Knowledge.Reading;
using Deployments.Notation;
using Deployments.References;
using Deployments.Spaces;
using Deployments.Text;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Reading;

/// <summary>The readers read the keys of the schemas, and every shipped file fits its schema.</summary>
internal sealed class SchemaTests
{
    private const string Marker = "zzzzzzzzzzzzzzzzzzzz";

    /// <summary>Every kind of object: its keys, and a text that has a hole for its members.</summary>
    private static readonly TestCaseData[] Objects =
    [
        Object("stack", StackKeys.Root, "{ @ }", ReadStack),
        Object("group", StackKeys.Group, "{ \"groups\": [{ @ }] }", ReadStack),
        Object("waiver", StackKeys.Waiver, "{ \"waivers\": [{ @ }] }", ReadStack),
        Object("hardware profile", HardwareProfileKeys.Root, "{ @ }", ReadProfile),
        Object("processor", HardwareProfileKeys.Processor, "{ \"cpu\": { @ } }", ReadProfile),
        Object("disk", HardwareProfileKeys.Disk, "{ \"disks\": [{ @ }] }", ReadProfile),
        Object("network interface", HardwareProfileKeys.NetworkInterface, "{ \"nics\": [{ @ }] }", ReadProfile),
        Object("feature reading", HardwareProfileKeys.FeatureReading, "{ \"features\": { \"iommu\": { @ } } }", ReadProfile),
        Object("origins", HardwareProfileKeys.Origins, "{ \"origins\": { @ } }", ReadProfile),
        Object("deployment", DeploymentKeys.Root, "{ @ }", ReadDeployment),
        Object("hardware of a deployment", DeploymentKeys.Hardware, "{ \"hardware\": { @ } }", ReadDeployment),
        Object("space", SpaceKeys.Root, "{ @ }", ReadSpace),
        Object("group of a space", SpaceKeys.Group, "{ \"groups\": [{ @ }] }", ReadSpace),
        Object("guest of a space", SpaceKeys.Guest, "{ \"groups\": [{ \"guests\": [{ @ }] }] }", ReadSpace),
        Object("companion", SpaceKeys.Companion, "{ \"groups\": [{ \"companions\": [{ @ }] }] }", ReadSpace),
        Object("slot", SpaceKeys.Slot, "{ \"groups\": [{ \"slots\": [{ @ }] }] }", ReadSpace),
        Object("option", SpaceKeys.Option, "{ \"groups\": [{ \"slots\": [{ \"components\": [{ @ }] }] }] }", ReadSpace),
        Object("query", SpaceKeys.Query, "{ \"groups\": [{ \"slots\": [{ \"query\": { @ } }] }] }", ReadSpace),
        Object("knowledge", CatalogKeys.Root, "{ @ }", ReadKnowledge),
        Object("capability", CapabilitiesKeys.Capability, "{ \"capabilities\": [{ @ }] }", ReadKnowledge),
        Object("claim", ClaimsKeys.Claim, "{ \"claims\": [{ @ }] }", ReadKnowledge),
        Object("workload", WorkloadsKeys.Workload, "{ \"workloads\": [{ @ }] }", ReadKnowledge),
        Object("places", FeaturesKeys.Places, "{ \"places\": [{ @ }] }", ReadKnowledge),
        Object("place", FeaturesKeys.Place, "{ \"places\": [{ \"entries\": [{ @ }] }] }", ReadKnowledge),
        Object("feature", FeaturesKeys.Feature, "{ \"features\": [{ @ }] }", ReadKnowledge),
        Object("platform fact", FeaturesKeys.Always, "{ \"features\": [{ \"always\": [{ @ }] }] }", ReadKnowledge),
        Object("remedy", FeaturesKeys.Remedy, "{ \"features\": [{ \"remedies\": [{ @ }] }] }", ReadKnowledge),
        Object("rule", RulesKeys.Rule, "{ \"rules\": [{ @ }] }", ReadKnowledge),
        Object("trigger", RulesKeys.Trigger, "{ \"rules\": [{ \"when\": { @ } }] }", ReadKnowledge),
        Object("example", RulesKeys.Example, "{ \"rules\": [{ \"broken\": { @ } }] }", ReadKnowledge),
        Object("condition", CatalogKeys.Condition, "{ \"rules\": [{ \"require\": { @ } }] }", ReadKnowledge),
        Object("need", CatalogKeys.Need, Component("\"needs\": [{ @ }]"), ReadKnowledge),
        Object("provision", CatalogKeys.Provision, Component("\"provides\": [{ @ }]"), ReadKnowledge),
        Object("guests", CatalogKeys.Guests, Component("\"guests\": { @ }"), ReadKnowledge),
        Object("guest provision", CatalogKeys.GuestProvision, Component("\"guests\": { \"provides\": [{ @ }] }"), ReadKnowledge),
        Object("minimum", CatalogKeys.Minimum, Component("\"minimum\": { @ }"), ReadKnowledge),
        Object("high availability", CatalogKeys.HighAvailability, Component("\"highAvailability\": { @ }"), ReadKnowledge),
        Object("life cycle", CatalogKeys.Lifecycle, Component("\"lifecycle\": { @ }"), ReadKnowledge),
    ];

    [TestCaseSource(nameof(Shipped))]
    public void ShippedFile_FitsItsSchema(string name, string schema) => Assert.That(Schemas.Check(KnowledgeResources.Text(name), schema), Is.Empty);

    [TestCase("catalog.schema.json", """{ "layer": "hypervizor", "components": [] }""", "/layer")]
    [TestCase("catalog.schema.json",
        """{ "layer": "guest", "components": [{ "id": "a", "name": "A", "summary": "a", "license": "MIT", "sources": ["https://a.b/"], "type": "type-1" }] }""",
        "/components/0/type")]
    [TestCase("catalog.schema.json",
        """{ "layer": "guest", "components": [{ "id": "a", "name": "A", "summary": "a", "license": "MIT", "sources": ["https://a/"], "kind": "nokind" }] }""",
        "/components/0/kind")]
    [TestCase("rules.schema.json", """{ "rules": [{ "id": "A", "name": "a", "title": "A", "require": { "capability": "a", "feature": "b" } }] }""",
        "/rules/0/require")]
    [TestCase("stack.schema.json", """{ "groups": [{ "components": ["kvm"], "memoryGiB": 4 }] }""", "/groups/0/memoryGiB")]
    [TestCase("stack.schema.json", """{ "groups": [{ "components": ["kvm"], "hardware": { "architecture": "x64" } }] }""", "/groups/0/hardware")]
    public void WrongText_DoesNotFitItsSchema(string schema, string text, string where) =>
        Assert.That(Schemas.Check(text, schema), Has.Some.StartsWith(where));

    [TestCaseSource(nameof(Objects))]
    public void Reader_UnknownKey_NamesTheKeysOfTheSchema(string[] keys, string text, Action<string> read)
    {
        string message = Refusal(() => read(text.Replace("@", $"\"{Marker}\": 1", StringComparison.Ordinal)));
        Assert.That(message.Split("known keys are ")[^1].Split(", "), Is.EquivalentTo(keys));
    }

    [TestCaseSource(nameof(Objects))]
    public void Reader_EveryKeyOfTheSchema_IsRead(string[] keys, string text, Action<string> read) =>
        ReadsEach(keys, key => read(text.Replace("@", $"\"{key}\": null", StringComparison.Ordinal)));

    [TestCaseSource(nameof(Layers))]
    public void Reader_EveryKeyOfALayer_IsRead(string layer)
    {
        void Read(string member) => ReadKnowledge($"{{ \"layer\": \"{layer}\", \"components\": [{{ {member} }}] }}");
        string[] keys = Refusal(() => Read($"\"{Marker}\": 1")).Split("known keys are ")[^1].Split(", ");
        Assert.That(keys, Is.SupersetOf(CatalogKeys.Component).And.Length.GreaterThan(CatalogKeys.Component.Length));
        ReadsEach(keys, key => Read($"\"{key}\": null"));
    }

    [Test]
    public void WrittenStacksAndProfiles_FitTheirSchemas()
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261121, 7);
        global::FsCheck.Check.One(config, Prop.ForAll(Samples.Stacks.ToArbitrary(), s => Schemas.Check(StackJson.Write(s), "stack.schema.json").Count == 0));
        global::FsCheck.Check.One(
            config, Prop.ForAll(Samples.Profiles.ToArbitrary(), p => Schemas.Check(HardwareProfileJson.Write(p), "hardware-profile.schema.json").Count == 0));
    }

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

    /// <summary>Asserts that null is refused as the value of each key, and not because the reader left the value unread.</summary>
    private static void ReadsEach(string[] keys, Action<string> read) => Assert.Multiple(() =>
    {
        foreach (string key in keys)
        {
            Assert.That(Refusal(() => read(key)), Does.Not.Contain("unknown key").And.Not.Contain("a key or the end of the object"), key);
        }
    });

    private static string Refusal(Action read) => Assert.Throws<InputException>(() => read())!.Message;

    private static string Component(string members) => $"{{ \"layer\": \"guest\", \"components\": [{{ {members} }}] }}";

    private static TestCaseData Object(string name, string[] keys, string text, Action<string> read) =>
        new TestCaseData(keys, text, read).SetArgDisplayNames(name);

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
