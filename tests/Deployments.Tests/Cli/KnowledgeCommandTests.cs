using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>The commands that say what is known: list, show, explain, hardware, schema, lint, complete.</summary>
[TestFixture]
internal sealed class KnowledgeCommandTests
{
    [TestCase("components")]
    [TestCase("deployments")]
    [TestCase("rules")]
    [TestCase("capabilities")]
    [TestCase("features")]
    [TestCase("hardware")]
    public void List_Things_OneLineEachOrJson(string what)
    {
        ToolRun text = ToolRun.Of("list", what);
        Assert.That(text.Code, Is.Zero, text.Error);
        JArray json = JArray.Parse(ToolRun.Of("list", what, "--format", "json").Out);
        Assert.That(text.Out.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(json.Count));
        Assert.That(json.Select(e => (string?)e["id"]), Is.Unique.And.All.Not.Empty);
    }

    [Test]
    public void List_ComponentsOfALayer_AreThoseAlone()
    {
        JArray json = JArray.Parse(ToolRun.Of("list", "components", "--layer", "storage", "--format", "json").Out);
        Assert.That(json.Select(e => (string?)e["layer"]), Is.Not.Empty.And.All.EqualTo("storage"));
    }

    [Test]
    public void Show_EveryComponentRuleAndProfile_Answers()
    {
        string[] ids =
        [
            .. Catalog.BuiltIn.Components.Select(c => c.Id.Value), .. Catalog.BuiltIn.Rules.Select(r => r.Id.Value),
            .. Catalog.BuiltIn.Capabilities.Select(c => c.Id.Value), .. Catalog.BuiltIn.Features.Select(f => f.Id.Value), .. HardwareProfiles.Names,
        ];
        Assert.That(ids.Where(id => ToolRun.Of("show", id) is not { Code: 0, Out.Length: > 0 }), Is.Empty);
    }

    [Test]
    public void Explain_EveryComponentRuleAndCapability_Answers()
    {
        string[] ids =
        [
            .. Catalog.BuiltIn.Components.Select(c => c.Id.Value), .. Catalog.BuiltIn.Rules.Select(r => r.Id.Value),
            .. Catalog.BuiltIn.Capabilities.Select(c => c.Id.Value), .. Catalog.BuiltIn.Features.Select(f => f.Id.Value),
        ];
        Assert.That(ids.Where(id => ToolRun.Of("explain", id) is not { Code: 0, Out.Length: > 0 }), Is.Empty);
    }

    [Test]
    public void ShowAndExplain_EveryDeployment_Answer()
    {
        string[] ids = [.. ReferenceDeployments.All.Select(d => d.Id)];
        Assert.That(ids.Where(id => ToolRun.Of("show", id) is not { Code: 0 } || ToolRun.Of("explain", id) is not { Code: 0 }), Is.Empty);
    }

    [Test]
    public void Show_AmbiguousWord_ShowsAllAndSaysSo()
    {
        ToolRun run = ToolRun.Of("show", "kvm");
        Assert.That(run.Error, Is.EqualTo("note: 'kvm' names a component and a capability; all are shown\n"));
        Assert.That(run.Out, Does.Contain("hypervisor").And.Contain("A working /dev/kvm."));
    }

    [TestCase("show", "kubevrit", "did you mean 'kubevirt'")]
    [TestCase("explain", "DEP20001", "did you mean 'DEP2001'")]
    [TestCase("show", "qqqqqqqqqq", "`deployments list --help`")]
    [TestCase("schema", "stak", "did you mean 'stack'")]
    public void Show_UnknownWord_SuggestsNearOnes(string command, string word, string advice)
    {
        ToolRun run = ToolRun.Of(command, word);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Contain(advice));
    }

    [Test]
    public void Explain_Component_GoesDownToTheHardware() =>
        Assert.That(ToolRun.Of("explain", "kubevirt").Out, Does.Contain("from Kubernetes").And.Contain("`hardware-virtualization` (hardware)"));

    [Test]
    public void HardwareShow_JsonOfAProfile_IsReadBack()
    {
        string json = ToolRun.Of("hardware", "show", "edge-box", "--format", "json").Out;
        using var file = new TemporaryFile(json, "copy.json");
        ToolRun copy = ToolRun.Of("hardware", "show", file.Path, "--format", "json");
        Assert.That(copy.Code, Is.Zero, copy.Error);
        Assert.That(JObject.Parse(copy.Out)["features"]!.Count(), Is.EqualTo(JObject.Parse(json)["features"]!.Count()));
    }

    [Test]
    public void HardwareDetect_EmptyMachine_KnowsNothingAndSaysSo()
    {
        string root = Directory.CreateTempSubdirectory("deployments-").FullName;
        ToolRun run = ToolRun.Of("hardware", "detect", "--root", root);
        Directory.Delete(root);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("unknown").And.Not.Contain("✓"));
        Assert.That(ToolRun.Of("hardware", "detect", "--root", root).Code, Is.EqualTo(2));
    }

    [Test]
    public void Schema_EveryName_IsJson()
    {
        Assert.That(JsonSchemas.Names, Does.Contain("stack").And.Contain("hardware-profile"));
        Assert.That(JsonSchemas.Names.Where(n => JObject.Parse(ToolRun.Of("schema", n).Out)["$schema"] is null), Is.Empty);
    }

    [Test]
    public void Lint_ShippedKnowledge_IsFine() =>
        Assert.That(ToolRun.Of("lint"), Is.EqualTo(new ToolRun(0, "the knowledge that ships is fine\n", "")));

    [Test]
    public void Lint_FileWithProblems_ListsThemAll()
    {
        using var file = new TemporaryFile("""
            { "capabilities": [ { "id": "a-thing", "name": "A Thing", "definition": "Something.", "assume": ["no-such-thing"] },
                                { "id": "other-thing", "name": "Other Thing", "definition": "Something else.", "assume": ["nor-this"] } ] }
            """, "ours.json");
        ToolRun run = ToolRun.Of("lint", file.Path);
        Assert.That(run.Code, Is.EqualTo(1), run.Error);
        Assert.That(run.Out, Does.Contain("no-such-thing").And.Contain("nor-this"));
    }

    [Test]
    public void Complete_Arrows_AreWrittenBackAsArrows()
    {
        ToolRun run = ToolRun.Of("complete", "KVM -> VMs");
        Assert.That(run, Is.EqualTo(new ToolRun(0, "Linux -> KVM -> QEMU -> VMs\n", "")));
        Assert.That(ToolRun.Of("validate", run.Out.Trim(), "--exact").Code, Is.Zero);
    }

    [Test]
    public void Complete_Json_IsAStackFile()
    {
        using var file = new TemporaryFile(ToolRun.Of("complete", "KVM -> 2 x VM -> K3s", "--format", "json").Out);
        Assert.That(ToolRun.Of("validate", file.Path).Code, Is.Zero);
    }
}
