using System.Globalization;
using System.Text.RegularExpressions;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Stacks;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class SpaceCommandTests
{
    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("hardware")]
    public void Enumerate_Space_WritesAsManyRowsAsCountSays(string name)
    {
        int count = (int)Space.Compile(SpaceDefinitions.Named(name)).Count;
        Assert.That(ToolRun.Of("count", name).Out, Is.EqualTo(count.ToString("N0", CultureInfo.InvariantCulture) + "\n"));
        Assert.That((int)JObject.Parse(ToolRun.Of("count", name, "--format", "json").Out)["count"]!, Is.EqualTo(count));
        Assert.That(Lines(ToolRun.Of("enumerate", name)), Has.Length.EqualTo(count));
        Assert.That(Lines(ToolRun.Of("enumerate", name, "--format", "csv")), Has.Length.EqualTo(count + 1));
    }

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("metal")]
    public void Ndjson_Row_HasTheComponentsOfItsStack(string name)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(name), Server);
        string[] rows = Lines(ToolRun.Of("sample", name, "--hardware", "x86-64-server", "--count", "200", "--seed", "7"));
        Stack[] stacks = [.. space.Sample(200, 7)];
        for (int i = 0; i < rows.Length; i++)
        {
            NodeGroup[] groups = [.. stacks[i].AllGroups()];
            JProperty[] written = [.. JObject.Parse(rows[i]).Properties()];
            Assert.That(written.Select(p => p.Name), Is.EqualTo(groups.Select(g => g.Name)));
            for (int g = 0; g < groups.Length; g++)
            {
                Assert.That(written[g].Value.Values<string>(), Is.EquivalentTo(groups[g].Components.Select(c => c.Value)));
            }
        }
    }

    [Test]
    public void Csv_Row_NamesWhatEachVariableTakes()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        string[] lines = Lines(ToolRun.Of("enumerate", "formula-basic", "--format", "csv"));
        Assert.That(lines[0].Split(','), Is.EqualTo(space.Variables.Select(v => $"{v.Group}.{v.Name}")));
        ChoiceEnumerator choices = space.EnumerateChoices();
        foreach (string line in lines[1..])
        {
            choices.MoveNext();
            byte[] choice = choices.Current.ToArray();
            Assert.That(line.Split(','), Is.EqualTo(space.Variables.Select((v, i) => v.Values[choice[i]])));
        }
    }

    [Test]
    public void Arrow_Row_ReadsBackToAStackOfTheSpace()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), Server);
        foreach (string row in Lines(ToolRun.Of("sample", "metal", "--hardware", "x86-64-server", "--count", "200", "--format", "arrow")))
        {
            Assert.That(space.Contains(ArrowNotation.Parse(row)), Is.True, row);
        }
    }

    [Test]
    public void Json_Array_HasStackDocuments()
    {
        JArray array = JArray.Parse(ToolRun.Of("enumerate", "formula-basic", "--limit", "3", "--format", "json").Out);
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(array.Select(d => space.RankOf(StackJson.Parse(d.ToString()))).Select(r => (int)r), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(ToolRun.Of("enumerate", "formula-basic", "--limit", "0", "--format", "json").Out, Is.EqualTo("[]\n"));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1000)]
    public void Shards_Together_AreTheWhole(int of) =>
        Assert.That(
            string.Concat(Enumerable.Range(0, of).Select(i => ToolRun.Of("enumerate", "formula-basic", "--shard", $"{i}/{of}").Out)),
            Is.EqualTo(ToolRun.Of("enumerate", "formula-basic").Out));

    [Test]
    public void Where_Conditions_AddUp()
    {
        string[] rows = Lines(ToolRun.Of("enumerate", "formula-basic", "--where", "ceph", "--where", "not kubevirt"));
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows, Has.All.Contains("\"ceph\"").And.All.Not.Contains("\"kubevirt\""));
    }

    [TestCase("error: unknown space 'metl'\n  help: did you mean 'metal'?\n", "count", "metl")]
    [TestCase("error: '4/4' is not a shard\n  help: the first of 4 is 0/4, the last 3/4\n", "enumerate", "metal", "--shard", "4/4")]
    [TestCase("error: 'half' is not a shard\n  help: write an index from 0, a slash, the number of shards: 0/4\n", "enumerate", "metal", "--shard", "half")]
    [TestCase("error: --limit: 'many' is not a whole number\n  help: write digits alone, such as 1000\n", "enumerate", "metal", "--limit", "many")]
    [TestCase("error: unknown command 'enumerat'\n  help: did you mean 'enumerate'?\n", "enumerat", "metal")]
    [TestCase("error: space 'formula-basic' names an unknown component 'cephh'\n  help: did you mean 'ceph'?\n", "count", "formula-basic", "--where", "cephh")]
    [TestCase("error: condition, column 9: a name is missing\n  help: write a component's id, `feature` and a feature's id, or `slot = option`\n",
        "count", "formula-basic", "--where", "ceph and")]
    [TestCase("error: arrows cannot say the stacks of space 'formula-basic', which has groups side by side\n  help: take --format ndjson, csv or json\n",
        "enumerate", "formula-basic", "--format", "arrow")]
    public void CommandLine_Wrong_IsOneMessage(string message, params string[] args) =>
        Assert.That(ToolRun.Of(args), Is.EqualTo(new ToolRun(2, "", message)));

    [TestCase("kubernetes-indexed-job.yaml", "$JOB_COMPLETION_INDEX", 8)]
    [TestCase("github-actions.yaml", "${{ matrix.shard }}", 4)]
    public void Sample_OfShards_RunsCommandsThatAreTheWholeTogether(string file, string index, int of)
    {
        string text = File.ReadAllText(Repository.PathOf("samples/Shards/" + file));
        string command = Regex.Match(text, "deployments (enumerate [^>\n]+) >").Groups[1].Value.Replace("\"", "", StringComparison.Ordinal);
        Assert.That(command, Does.Contain($"{index}/{of}"));
        string together = string.Concat(Enumerable.Range(0, of).Select(i => Run(command, index, i)));
        Assert.That(together, Is.EqualTo(ToolRun.Of("enumerate", "formula-extended").Out));
    }

    private static string Run(string command, string index, int i)
    {
        ToolRun run = ToolRun.Of(command.Replace(index, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Out;
    }

    private static string[] Lines(ToolRun run)
    {
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
