using System.Globalization;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Exporting;
using Deployments.Spaces.Ranking;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>The commands that ask more of a space than its stacks.</summary>
[TestFixture]
internal sealed class SpaceQuestionTests
{
    private const string Costs = """
        { "id": "costed", "groups": [{ "name": "hosts", "hardware": "x86-64-server", "components": ["bare-metal"],
          "slots": [{ "name": "system", "components": ["linux", "esxi", "freebsd"] },
                    { "name": "storage", "components": ["local-nvme", "iscsi-san"], "optional": true }] }],
          "costs": { "price": { "esxi": 4000, "Local NVMe": 200, "storage": 50, "components": 0.5 } } }
        """;

    private static readonly Space Basic = Space.Compile(SpaceDefinitions.Named("formula-basic"));

    [TestCase("components")]
    [TestCase("complexity")]
    [TestCase("memory")]
    [TestCase("maturity")]
    [TestCase("licence")]
    public void Best_Cost_ListsTheCheapestWithTheirCosts(string cost)
    {
        ValueList<RankedStack> best = Basic.Best(3, Basic.CostNamed(cost));
        string[] lines = Lines(ToolRun.Of("best", "formula-basic", "--by", cost, "--limit", "3"));
        Assert.That(lines[0].Trim(), Is.EqualTo(cost));
        Assert.That(lines[1..].Select(l => double.Parse(l.Trim().Split(' ')[0], CultureInfo.InvariantCulture)), Is.EqualTo(best.Select(b => b.Cost)));
        Assert.That(lines[1], Does.Contain("hosts: bare-metal"));
        JArray json = JArray.Parse(ToolRun.Of("best", "formula-basic", "--by", cost, "--limit", "3", "--format", "json").Out);
        Assert.That(json.Select(j => (double)j["costs"]![cost]!), Is.EqualTo(best.Select(b => b.Cost)));
        Assert.That(json.Select(j => StackJson.Parse(j["stack"]!.ToString())).Select(s => Basic.RankOf(s)),
            Is.EqualTo(best.Select(b => Basic.RankOf(b.Stack))));
    }

    [Test]
    public void Best_TwoCosts_ListsWhatNoOtherBeats()
    {
        ValueList<RankedStack> front = Basic.ParetoOptimal(SpaceCost.Components, SpaceCost.Memory);
        JArray json = JArray.Parse(ToolRun.Of("best", "formula-basic", "--by", "components", "--by", "memory", "--format", "json").Out);
        Assert.That(json.Select(j => ((double)j["costs"]!["components"]!, (double)j["costs"]!["memory"]!)),
            Is.EqualTo(front.Select(f => (f.Cost, f.SecondCost))));
        Assert.That(Lines(ToolRun.Of("best", "formula-basic", "--by", "components", "--by", "memory")), Has.Length.EqualTo(front.Count + 1));
    }

    [Test]
    public void Best_NoCost_TakesTheFewestComponents() =>
        Assert.That(ToolRun.Of("best", "formula-basic"), Is.EqualTo(ToolRun.Of("best", "formula-basic", "--by", "components", "--limit", "10")));

    [TestCase("formula-basic", "ndjson")]
    [TestCase("formula-basic", "csv")]
    [TestCase("hardware", "arrow")]
    public void Best_AsRows_HasTheBestFirstInTheFormOfEnumerate(string id, string format)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        string[] all = Lines(ToolRun.Of("enumerate", id, "--format", format));
        int header = format == "csv" ? 1 : 0;
        string[] expected = [.. all[..header], .. space.Best(3, SpaceCost.Components).Select(b => all[header + (int)space.RankOf(b.Stack)])];
        Assert.That(Lines(ToolRun.Of("best", id, "--limit", "3", "--format", format)), Is.EqualTo(expected));
    }

    [Test]
    public void Best_LimitZero_IsNothing() => Assert.That(ToolRun.Of("best", "formula-basic", "--limit", "0"), Is.EqualTo(new ToolRun(0, "", "")));

    [Test]
    public void Best_OwnCost_AddsWhatIsSaidOfComponentLayerAndCosts()
    {
        using var file = new TemporaryFile(Costs, "space.json");
        JArray json = JArray.Parse(ToolRun.Of("best", file.Path, "--by", "price", "--format", "json").Out);
        Assert.That(json.Select(j => (double)j["costs"]!["price"]!), Is.Ordered);
        foreach (JToken entry in json)
        {
            string[] ids = [.. entry["stack"]!["groups"]![0]!["components"]!.Values<string>().Select(i => i!)];
            double expected = (0.5 * ids.Length) + (ids.Contains("esxi") ? 4000 : 0)
                + (ids.Contains("local-nvme") ? 250 : 0) + (ids.Contains("iscsi-san") ? 50 : 0);
            Assert.That((double)entry["costs"]!["price"]!, Is.EqualTo(expected));
        }
    }

    [TestCase("\"price\": { \"esxii\": 1 }", "<space>:1:13: unknown component 'esxii'")]
    [TestCase("\"price\": { \"esxi\": \"dear\" }", "<space>:1:21: a number is expected")]
    [TestCase("\"price\": { \"esxi\": 1e300 }", "<space>:1:21: the weight is not from -1000000000 to 1000000000")]
    [TestCase("\"price\": { \"esxi\": 1, \"VMware ESXi\": 2 }", "'esxi' has two weights")]
    [TestCase("\"memory\": { \"esxi\": 1 }", "<space>:1:2: the cost 'memory' is there already")]
    public void Costs_Wrong_IsOneMessageWithItsPlace(string costs, string message)
    {
        string json = $"{{ \"id\": \"s\", \"groups\": [{{ \"name\": \"g\", \"components\": [\"linux\"] }}], \"costs\":\n{{{costs}}} }}";
        Assert.That(Assert.Throws<InputException>(() => SpaceJson.Parse(json))!.ToString(),
            Does.Contain(message.Replace(":1:", ":2:", StringComparison.Ordinal)));
    }

    [Test]
    public void Costs_OfComponentsLayersAndCosts_HaveNamesOfTheirOwn() =>
        Assert.That(Catalog.BuiltIn.Components.Select(c => c.Id.Value).Intersect([.. Words.Layers.Keys, .. SpaceCost.Named.Select(c => c.Name)]), Is.Empty);

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("hardware")]
    [TestCase("nested")]
    [TestCase("costed")]
    public void Definition_Written_ReadsBackAsTheSame(string name)
    {
        SpaceDefinition definition = name == "costed" ? SpaceJson.Parse(Costs) : SpaceDefinitions.Named(name);
        string written = SpaceJson.Write(definition);
        SpaceDefinition read = SpaceJson.Parse(written);
        Assert.That(SpaceJson.Write(read), Is.EqualTo(written));
        Assert.That(read with { Where = definition.Where }, Is.EqualTo(definition));
        Assert.That(JsonSchemaErrors(written), Is.Empty);
    }

    [Test]
    public void Cost_InCode_IsTheCostInJson()
    {
        SpaceDefinition built = SpaceDefinition.Build("s").Group("g", g => g.Use(Hypervisors.Kvm))
            .Cost("price", new("kvm", 3), new("storage", 0.5)).ToDefinition();
        Assert.That(SpaceJson.Parse(SpaceJson.Write(built)).Costs, Is.EqualTo(built.Costs));
        Assert.That(Space.Compile(built).CostNamed("price").Of(Catalog.BuiltIn.Find(Hypervisors.Kvm)!), Is.EqualTo(3));
    }

    [Test]
    public void Options_Picked_HaveTheCountsOfTheirStacks()
    {
        JObject json = JObject.Parse(ToolRun.Of("options", "formula-basic", "--with", "kubevirt,storage=ceph", "--without", "metal3", "--format", "json").Out);
        string[] rows = Lines(ToolRun.Of("enumerate", "formula-basic", "--format", "csv", "--where", "kubevirt and storage = ceph and not metal3"));
        Assert.That((int)json["count"]!, Is.EqualTo(rows.Length - 1));
        string[] header = rows[0].Split(',');
        foreach (JToken slot in json["slots"]!)
        {
            int column = Array.IndexOf(header, $"{slot["group"]}.{slot["slot"]}");
            foreach (JToken open in slot["open"]!)
            {
                Assert.That((int)open["count"]!, Is.EqualTo(rows.Skip(1).Count(r => r.Split(',')[column] == (string)open["option"]!)));
            }

            string[] options = [.. slot["open"]!.Select(o => (string)o["option"]!)];
            Assert.That(rows.Skip(1).Select(r => r.Split(',')[column]).Distinct(), Is.EquivalentTo(options));
            Assert.That(slot["closed"]!.Select(o => (string)o["option"]!).Intersect(options), Is.Empty);
        }
    }

    [Test]
    public void Options_Closed_SayWhatStandsAgainstThem()
    {
        string text = ToolRun.Of("options", "formula-basic", "--with", "compute=lxd").Out;
        Assert.That(text, Does.StartWith($"formula-basic with compute=lxd: 54 of {Basic.Count} stacks\n"));
        Assert.That(text, Does.Match("✗ openstack +not with compute=lxd"));
        Assert.That(ToolRun.Of("options", "formula-basic", "--with", "compute=lxd", "--with", "control-plane=openstack").Out,
            Does.Contain("these cannot go together: compute=lxd, control-plane=openstack"));
    }

    [Test]
    public void Options_OfASpaceWithoutSlots_AreNone()
    {
        using var file = new TemporaryFile(
            """{ "id": "fixed", "groups": [{ "name": "h", "hardware": "x86-64-server", "components": ["bare-metal", "linux"] }] }""", "fixed.json");
        Assert.That(ToolRun.Of("options", file.Path, "--with", "linux").Out, Is.EqualTo("fixed with linux: 1 of 1 stacks\n"));
        Assert.That(ToolRun.Of("options", file.Path, "--without", "linux").Out,
            Is.EqualTo("fixed with not linux: 0 of 1 stacks\nthese cannot go together: not linux\n"));
        Assert.That(ToolRun.Of("options", file.Path, "--with", "kvm").Out, Is.EqualTo("fixed with kvm: 0 of 1 stacks\nthese cannot go together: kvm\n"));
        JObject json = JObject.Parse(ToolRun.Of("options", file.Path, "--with", "linux", "--format", "json").Out);
        Assert.That(((int)json["count"]!, json["slots"]!.Count()), Is.EqualTo((1, 0)));
    }

    [TestCase("clingo")]
    [TestCase("pict")]
    [TestCase("dimacs")]
    [TestCase("uvl")]
    public void Export_Language_IsWhatTheLibraryWrites(string language)
    {
        using var expected = new StringWriter { NewLine = "\n" };
        Basic.Export(Enum.Parse<SpaceExportFormat>(language, ignoreCase: true), expected);
        Assert.That(ToolRun.Of("export", "formula-basic", "--as", language), Is.EqualTo(new ToolRun(0, expected.ToString(), "")));
        using var file = new TemporaryFile("", "model");
        Assert.That(ToolRun.Of("export", "formula-basic", "--as", language, "--output", file.Path), Is.EqualTo(new ToolRun(0, "", "")));
        Assert.That(File.ReadAllText(file.Path), Is.EqualTo(expected.ToString()));
    }

    [Test]
    public void Count_ByComponent_TellsRoles()
    {
        string[] lines = Lines(ToolRun.Of("count", "formula-basic", "--by", "component"));
        Assert.That(lines[0], Is.EqualTo(Basic.Count.ToString("N0", CultureInfo.InvariantCulture)));
        Assert.That(lines, Has.Some.Matches($"^hosts +linux +{Basic.Count} +core$"));
        JObject json = JObject.Parse(ToolRun.Of("count", "formula-basic", "--by", "component", "--format", "json").Out);
        Assert.That(json["components"]!.Select(c => (int)c["count"]!), Is.EqualTo(Basic.Roles().Select(r => (int)r.Count)));
    }

    [Test]
    public void Count_UnknownHardware_HasBounds()
    {
        const string Json =
            """{ "id": "small", "groups": [{ "name": "hosts", "components": ["linux"], "slots": [{ "name": "compute", "components": ["kvm", "lxc"] }] }] }""";
        using var file = new TemporaryFile(Json, "space.json");
        SpaceBounds bounds = SpaceBounds.Of(SpaceJson.Parse(Json));
        JObject json = JObject.Parse(ToolRun.Of("count", file.Path, "--bounds", "--format", "json").Out);
        Assert.That(((int)json["certain"]!, (int)json["possible"]!), Is.EqualTo(((int)bounds.Certain, (int)bounds.Possible)));
        Assert.That(json["closers"]!.Select(o => (string)o["fact"]!), Is.EqualTo(bounds.Closers.Select(o => o.Name)).And.Not.Empty);
        ToolRun run = ToolRun.Of("count", file.Path, "--bounds");
        Assert.That(run.Out, Does.Contain($"{bounds.Certain}  whatever the unknown facts are\n{bounds.Possible}  if they are at their best\n"));
        Assert.That(run.Error, Does.Contain("the hardware is unknown").And.Contain("--bounds"));
    }

    [Test]
    public void Count_EmptySpace_SaysWhatContradicts()
    {
        ToolRun run = ToolRun.Of("count", "formula-basic", "--where", "compute = lxd", "--where", "control-plane = openstack");
        Assert.That(run.Out, Is.EqualTo("0\n"));
        Assert.That(run.Error, Does.StartWith(
            "note: no stack is valid: under the rules these contradict each other: the condition `compute = lxd`; the condition `control-plane = openstack`"));
    }

    [Test]
    public void Rejections_Totals_AndRows_AreThoseOfTheLibrary()
    {
        Rejection[] rejections = [.. Basic.Rejections()];
        Assert.That(ToolRun.Of("rejections", "formula-basic").Out, Does.StartWith($"formula-basic: {rejections.Length} of 540 permutations are rejected\n"));
        JObject totals = JObject.Parse(ToolRun.Of("rejections", "formula-basic", "--format", "json").Out);
        Assert.That(totals["causes"]!.Select(c => (int)c["rejected"]!), Is.EqualTo(RejectionTotal.Of(rejections).Select(t => t.Rejected)));
        Assert.That(Lines(ToolRun.Of("rejections", "formula-basic", "--format", "csv")), Has.Length.EqualTo(rejections.Length + 1));
        string[] rows = Lines(ToolRun.Of("rejections", "formula-basic", "--format", "ndjson", "--limit", "5"));
        Assert.That(rows.Select(r => (string)JObject.Parse(r)["causes"]![0]!["message"]!), Is.EqualTo(rejections.Take(5).Select(r => r.Causes[0].Message)));
    }

    [Test]
    public void Repair_Stack_ListsWhatTheEngineTried()
    {
        ToolRun run = ToolRun.Of("repair", "Linux -> KVM -> VM -> KVM -> VMs", "--hardware", "x86-64-server-without-nested-virtualization");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.StartWith("✓ valid after 1 change\n").And.Contain("nested=1"));
        Assert.That(ToolRun.Of("repair", "Linux -> KVM -> VMs", "--hardware", "x86-64-server").Out, Is.EqualTo("✓ valid: nothing is to be repaired\n"));
    }

    [Test]
    public void Repair_InASpace_ListsTheNearestStacks()
    {
        JObject json = JObject.Parse(ToolRun.Of("repair", "3 x Bare Metal -> Linux -> KubeVirt",
            "--exact", "--space", "metal", "--hardware", "x86-64-server", "--limit", "3", "--format", "json").Out);
        Space metal = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        Assert.That(json["repairs"]!.Count(), Is.EqualTo(3));
        Assert.That(json["repairs"]!.Select(r => StackJson.Parse(r["stack"]!.ToString())), Has.All.Matches<Stack>(s => metal.Contains(s!)));
    }

    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "best", "metl")]
    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "options", "metl")]
    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "export", "metl", "--as", "uvl")]
    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "rejections", "metl")]
    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "repair", "Linux", "--space", "metl")]
    [TestCase("error: unknown cost 'compnents'\n  help: did you mean 'components'?\n", "best", "formula-basic", "--by", "compnents")]
    [TestCase("error: 3 costs are given with --by\n  help: give one, or two to see which stacks no other beats in both\n",
        "best", "formula-basic", "--by", "memory", "--by", "licence", "--by", "memory")]
    [TestCase("error: --limit: 1000000000000 is more than 100,000\n  help: `enumerate` writes all stacks\n",
        "best", "formula-basic", "--limit", "1000000000000")]
    [TestCase("error: --limit: '99999999999999999999' is not a whole number\n  help: write digits alone, such as 1000\n",
        "best", "formula-basic", "--limit", "99999999999999999999")]
    [TestCase("error: --limit: 0 is not from 1 to 10000\n  help: leave it out for 5\n", "repair", "Linux", "--limit", "0")]
    [TestCase("error: slot 'storage' has no option 'cehp'\n  help: did you mean 'ceph'?\n", "options", "formula-basic", "--with", "storage=cehp")]
    [TestCase("error: space 'formula-basic' has no slot 'storge'\n  help: did you mean 'storage'?\n", "options", "formula-basic", "--with", "storge=ceph")]
    [TestCase("error: 'linux' is in the groups installer and hosts\n  help: say which, such as 'installer.linux'\n",
        "options", "formula-basic", "--with", "linux")]
    [TestCase("error: condition, column 1: `)` is not a name\n  help: write a component's id, `feature` and a feature's id, or `slot = option`\n",
        "best", "formula-basic", "--where", ")")]
    public void CommandLine_Wrong_IsOneMessage(string message, params string[] args) => Assert.That(ToolRun.Of(args), Is.EqualTo(new ToolRun(2, "", message)));

    private static string[] Lines(ToolRun run)
    {
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<string> JsonSchemaErrors(string text) => Reading.Schemas.Check(text, "space.schema.json");
}
