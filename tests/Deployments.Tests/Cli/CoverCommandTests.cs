using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class CoverCommandTests
{
    [TestCase("formula-basic", "json", "2")]
    [TestCase("formula-extended", "csv", "2")]
    [TestCase("formula-extended", "ndjson", "2")]
    [TestCase("formula-extended", "json", "3")]
    [TestCase("hardware", "csv", "2")]
    [TestCase("hardware", "ndjson", "2")]
    public void Cover_AnyFormat_IsReadBackAndComplete(string name, string format, string strength)
    {
        ToolRun run = ToolRun.Of("cover", name, "--strength", strength, "--format", format);
        Assert.That(run.Code, Is.Zero, run.Error);
        using var file = new TemporaryFile(run.Out);
        ToolRun check = ToolRun.Of("coverage", name, file.Path, "--strength", strength, "--limit", "1");
        Assert.That(check.Code, Is.Zero, check.Error + check.Out);
        Assert.That(ToolRun.Of("cover", name, "--strength", strength, "--format", format).Out, Is.EqualTo(run.Out));
    }

    [Test]
    public void Cover_MatrixOfGitHub_HasAJobForEachStack()
    {
        string[] rows = ToolRun.Of("cover", "formula-extended", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ToolRun run = ToolRun.Of("cover", "formula-extended", "--matrix", "github");
        JToken jobs = JObject.Parse(run.Out)["include"]!;
        Assert.Multiple(() =>
        {
            Assert.That(run.Out.TrimEnd('\n'), Does.Not.Contain("\n"), "an output of a step is one line");
            Assert.That(jobs.Select(j => (int)j["stack"]!), Is.EqualTo(Enumerable.Range(1, rows.Length - 1)));
            Assert.That(
                jobs.Select(j => string.Join(',', j.Skip(1).Select(p => (string?)((JProperty)p).Value == "none" ? "" : (string?)((JProperty)p).Value))),
                Is.EqualTo(rows.Skip(1).Select(r => r.Replace("none", "", StringComparison.Ordinal))));
        });
    }

    [Test]
    public void Cover_MatrixOfGitLab_IsYamlOfTheSameJobs()
    {
        ToolRun run = ToolRun.Of("cover", "formula-extended", "--matrix", "gitlab");
        JToken[] jobs = [.. JObject.Parse(ToolRun.Of("cover", "formula-extended", "--matrix", "github").Out)["include"]!];
        var yaml = new YamlDotNet.RepresentationModel.YamlStream();
        yaml.Load(new StringReader(run.Out));
        var matrix = (YamlDotNet.RepresentationModel.YamlSequenceNode)yaml.Documents[0].RootNode["parallel"]["matrix"];
        Assert.That(
            matrix.Select(job => string.Join(' ', ((YamlDotNet.RepresentationModel.YamlMappingNode)job).Select(m => $"{m.Key}={m.Value}"))),
            Is.EqualTo(jobs.Select(j => string.Join(' ', j.Select(
                p => $"{((JProperty)p).Name.Replace('-', '_').ToUpperInvariant()}={((JProperty)p).Value}")))));
    }

    [TestCase("github", "256")]
    [TestCase("gitlab", "200")]
    public void Cover_MatrixOfTooManyJobs_IsRefused(string system, string most)
    {
        ToolRun run = ToolRun.Of("cover", "--layers", "hypervisor,orchestrator,storage", "--hardware", "x86-64-server", "--matrix", system);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Match($"^error: [0-9]+ stacks are more jobs than Git(Hub|Lab) starts for one matrix, which is {most}\n  help: narrow"));
        });
    }

    [Test]
    public void Cover_SeedRows_AreKeptAndComeFirst()
    {
        string[] rows = ToolRun.Of("cover", "formula-extended", "--format", "csv", "--seed", "5").Out.Split('\n');
        using var file = new TemporaryFile($"{rows[0]}\n{rows[4]}\n{rows[3]}\n");
        string[] lines = ToolRun.Of("cover", "formula-extended", "--format", "csv", "--seed-rows", file.Path).Out.Split('\n');
        Assert.That(lines[1..3], Is.EqualTo((string[])[rows[4], rows[3]]));
    }

    [Test]
    public void Cover_GroupsHardwareAndConditions_AreTaken()
    {
        ToolRun run = ToolRun.Of("cover", "formula-extended", "--strength", "1", "--group", "hosts.hypervisor,storage:2", "--where", "ceph",
            "--minimise", "10", "--verbose");
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.All.Contains("\"ceph\""));
        Assert.That(run.Error, Does.Match("^note: [0-9]+ stacks cover [0-9]+ combinations; no fewer than [0-9]+ could\n$"));
        Assert.That(ToolRun.Of("cover", "--layers", "hypervisor,orchestrator", "--hardware", "x86-64-server", "--strength", "1").Code, Is.Zero);
    }

    [Test]
    public void Coverage_SomeRowsMissing_NamesThem()
    {
        string[] rows = ToolRun.Of("cover", "formula-extended", "--format", "csv").Out.Split('\n');
        using var file = new TemporaryFile(string.Join('\n', rows[..^2]));
        ToolRun text = ToolRun.Of("coverage", "formula-extended", file.Path, "--limit", "3");
        ToolRun json = ToolRun.Of("coverage", "formula-extended", file.Path, "--format", "json");
        var answer = JObject.Parse(json.Out);
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        Coverage expected = space.Coverage(space.LoadRows(file.Path), 2);
        Assert.Multiple(() =>
        {
            Assert.That((text.Code, json.Code), Is.EqualTo((1, 1)));
            Assert.That(text.Out, Does.Contain("\nnot covered: ").And.Contain("\ncannot occur: "));
            Assert.That((bool)answer["complete"]!, Is.False);
            Assert.That((int)answer["covered"]! + answer["uncovered"]!.Count(), Is.EqualTo((int)answer["possible"]!));
            Assert.That(answer["uncovered"]!.Count(), Is.EqualTo(expected.Uncovered.Count).And.GreaterThan(0));
            Assert.That(answer["excluded"]!.Select(e => e["because"]!.Count() + e["not with"]!.Count()), Is.All.GreaterThanOrEqualTo(0));
        });
    }

    [Test]
    public void Coverage_RowsThatAreNotValid_AreListed()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        byte[] invalid = space.RawChoices().First(c => !space.Contains(c));
        string header = string.Join('\t', space.Variables.Select(v => $"{v.Group}.{v.Name}"));
        string row = string.Join('\t', space.Variables.Select((v, i) => v.Values[invalid[i]]));
        using var file = new TemporaryFile($"{header}\n{row}\n");
        ToolRun run = ToolRun.Of("coverage", "formula-extended", file.Path, "--limit", "0");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.StartWith("formula-extended: 0 of ").And.Contain("\nrows that are no valid stack of the space: 1\n  1\n"));
        ToolRun seed = ToolRun.Of("cover", "formula-extended", "--seed-rows", file.Path);
        Assert.That(seed.Code, Is.EqualTo(2));
        Assert.That(seed.Error, Does.StartWith($"error: {file.Path}:2:1: this is not a valid stack: "));
    }

    [TestCase("error: unknown space 'formula-basc'\n  help: did you mean 'formula-basic'?\n", "cover", "formula-basc")]
    [TestCase("error: --strength: 0 is not from 1 to 6\n  help: 2 covers every pair\n", "cover", "formula-basic", "--strength", "0")]
    [TestCase("error: --strength: 9 is not from 1 to 6\n  help: 2 covers every pair\n", "coverage", "formula-basic", "x", "--strength", "9")]
    [TestCase("error: --strength: 'two' is not a whole number\n  help: write digits alone, such as 1000\n", "cover", "formula-basic", "--strength", "two")]
    [TestCase("error: --group: 'storage' is not variables, a colon and a strength\n  help: write it such as 'hypervisor,storage:3'\n",
        "cover", "formula-basic", "--group", "storage")]
    [TestCase("error: --group: 7 is not from 1 to 6\n  help: 2 covers every pair\n", "cover", "formula-basic", "--group", "storage:7")]
    [TestCase("error: --rig: 'storage' is not variables, a colon and a strength\n", "cover", "formula-basic", "--rig", "storage")]
    [TestCase("error: --weight: 'storage=ceph' is not a variable, a value and a weight\n  help: write it such as 'storage=ceph:5'\n",
        "cover", "formula-basic", "--weight", "storage=ceph")]
    [TestCase("error: --weight: 0 is not from 1 to 1,000,000\n", "cover", "formula-basic", "--weight", "storage=ceph:0")]
    [TestCase("error: space 'formula-extended' has no variable 'stoage'\n", "cover", "formula-extended", "--group", "stoage,x:2")]
    public void CommandLine_Wrong_IsOneMessage(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith(message));
    }

    [Test]
    public void Coverage_Arrows_AreReadBack()
    {
        string rows = ToolRun.Of("sample", "metal", "--hardware", "x86-64-server", "--count", "20", "--format", "arrow").Out;
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows));
        Coverage coverage = space.Coverage(space.ReadRows(stream, "rows"), 1);
        Assert.That(coverage.InvalidRows, Is.Empty);
        Assert.That(coverage.Covered, Is.GreaterThan(space.Variables.Count));
    }

    [Test]
    public void Cover_PictModel_WritesItsRows()
    {
        using var file = new TemporaryFile("A: 1\nB: \"x\"\n", "model.pict");
        ToolRun run = ToolRun.Of("cover", file.Path, "--verbose");
        Assert.That(run, Is.EqualTo(new ToolRun(0, "{\"A\":\"1\",\"B\":\"\\\"x\\\"\"}\n", "note: 1 rows cover 1 combinations; no fewer than 1 could\n")));
        Assert.That(ToolRun.Of("cover", file.Path, "--format", "csv").Out, Is.EqualTo("A,B\n1,\"\"\"x\"\"\"\n"));
        Assert.That(ToolRun.Of("cover", file.Path, "--format", "json").Out, Is.EqualTo("[\n{\"A\":\"1\",\"B\":\"\\\"x\\\"\"}\n]\n"));
        Assert.That(ToolRun.Of("cover", file.Path, "--format", "arrow").Code, Is.EqualTo(2));
    }

    [Test]
    public void Cover_PictModelThatIsWrong_IsOneMessage()
    {
        using var file = new TemporaryFile("A: 1, 2\n[A] = 3;\n", "model.pict");
        Assert.That(ToolRun.Of("cover", file.Path).Error, Does.StartWith($"error: {file.Path}:2:7: 'A' has no value '3'\n"));
        Assert.That(ToolRun.Of("cover", file.Path, "--where", "kvm").Error, Does.StartWith("error: --where is for spaces, and "));
        Assert.That(ToolRun.Of("cover", file.Path, "--seed-rows", "x").Error, Does.StartWith("error: --seed-rows is for spaces, and "));
        Assert.That(ToolRun.Of("cover", file.Path, "--by", "memory").Error, Does.StartWith("error: --by is for spaces, and "));
        Assert.That(ToolRun.Of("cover", "formula-basic", "--by", "memory").Code, Is.Zero);
        Assert.That(ToolRun.Of("cover", "no-such.pict").Code, Is.EqualTo(2));
    }

    [TestCase("hosts.storag\nx", ":1:1: ")]
    [TestCase("{\"hosts\":[\"kvmm\"]}", ":1:1: unknown component 'kvmm'")]
    [TestCase("{\"hosts\":\"kvm\"}", ":1:1: 'hosts' is no list of ids")]
    [TestCase("{\"host\":[]}", ":1:1: space 'formula-extended' has no group 'host'")]
    [TestCase("{\"hosts\":[", ":1:1: this is no JSON object: ")]
    [TestCase("[{]", ":1:1: this is no JSON: ")]
    [TestCase("edge.real-time,edge.real-time\n", ":1:1: the column 'edge.real-time' is there twice")]
    [TestCase("edge.real-time\n", ":1:1: there is no column 'installer.provisioning'")]
    [TestCase("edge.real-time,stoage\n", ":1:1: space 'formula-extended' has no variable 'stoage'")]
    public void Coverage_MalformedRows_IsOneMessageWithItsPlace(string rows, string message)
    {
        using var file = new TemporaryFile(rows);
        ToolRun run = ToolRun.Of("coverage", "formula-extended", file.Path);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")), run.Error);
        Assert.That(run.Error, Does.StartWith($"error: {file.Path}{message}"));
    }
}
