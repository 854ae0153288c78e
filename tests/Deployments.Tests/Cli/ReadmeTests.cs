using System.Text.RegularExpressions;
using Deployments.Catalogs;

namespace Deployments.Tests.Cli;

/// <summary>The README shows what the tool really prints.</summary>
[TestFixture]
internal sealed partial class ReadmeTests
{
    [Test]
    public void Example_InTheReadme_IsWhatTheToolPrints()
    {
        Match example = Example().Match(Readme());
        Assert.That(example.Success, Is.True);
        Assert.That(
            ToolRun.Of("validate", example.Groups["stack"].Value, "--hardware", example.Groups["hardware"].Value).Out,
            Is.EqualTo(example.Groups["output"].Value));
    }

    [Test]
    public void Fleet_InTheReadme_IsWhatTheToolPrints()
    {
        Match example = FleetExample().Match(Readme());
        Assert.That(example.Success, Is.True);
        Assert.That(
            ToolRun.Of("validate", example.Groups["stack"].Value, "--fleet", Path.Combine(Repository.Root, example.Groups["fleet"].Value)).Out,
            Is.EqualTo(example.Groups["output"].Value));
    }

    [Test]
    public void CanRun_InTheReadme_IsHowTheToolBegins()
    {
        Match example = CanRunExample().Match(Readme());
        Assert.That(example.Success, Is.True);
        Assert.That(ToolRun.Of("can-run", "--hardware", example.Groups["hardware"].Value).Out, Does.StartWith(example.Groups["output"].Value));
    }

    [Test]
    public void Options_InTheReadme_AreWhatTheToolPrints()
    {
        Match example = OptionsExample().Match(Readme());
        Assert.That(example.Success, Is.True);
        Assert.That(ToolRun.Of([.. example.Groups["arguments"].Value.Split(' ')]).Out, Is.EqualTo(example.Groups["output"].Value));
    }

    [Test]
    public void Dependencies_InTheReadme_AreWhatTheToolPrints()
    {
        MatchCollection examples = DependencyExample().Matches(Readme());
        Assert.That(examples, Has.Count.EqualTo(3));
        foreach (Match example in examples)
        {
            ToolRun run = ToolRun.Of([.. Word().Matches(example.Groups["arguments"].Value).Select(m => m.Value.Trim('"'))]);
            Assert.That((run.Out, run.Error), Is.EqualTo((example.Groups["output"].Value, "")));
        }
    }

    [TestCaseSource(nameof(SpaceCommands))]
    public void SpaceCommand_InTheReadme_Works(string line)
    {
        ToolRun run = ToolRun.Of([.. Word().Matches(line).Select(m => m.Value.Trim('"'))]);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out, Is.Not.Empty);
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void Inventories_InTheReadme_AreRead()
    {
        MatchCollection commands = InventoryCommand().Matches(Readme());
        Assert.That(commands, Has.Count.GreaterThanOrEqualTo(3));
        foreach (Match command in commands)
        {
            string[] words = [.. Word().Matches(command.Groups["arguments"].Value)
                .Select(m => m.Value.Trim('"').Replace("samples/", Repository.Root + "/samples/", StringComparison.Ordinal))];
            ToolRun run = ToolRun.Of(words);
            Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), command.Value);
        }
    }

    [Test]
    public void OwnKnowledge_InTheReadme_IsAccepted()
    {
        string json = OwnKnowledge().Match(Readme()).Groups["json"].Value;
        Catalog catalog = Catalog.BuiltIn.WithText(json);
        Assert.That(catalog.Components, Has.Count.EqualTo(Catalog.BuiltIn.Components.Count + 1));
        Assert.That(catalog.Rules, Has.Count.EqualTo(Catalog.BuiltIn.Rules.Count + 1));
    }

    private static IEnumerable<string> SpaceCommands() =>
        SpaceCommandBlock().Match(Readme()).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l["deployments ".Length..]);

    private static string Readme() =>
        File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex OwnKnowledge();

    [GeneratedRegex("-- validate \"(?<stack>[^\"]+)\" --hardware (?<hardware>\\S+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("-- validate \"(?<stack>[^\"]+)\" --fleet (?<fleet>\\S+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FleetExample();

    [GeneratedRegex("-- can-run --hardware (?<hardware>\\S+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CanRunExample();

    [GeneratedRegex(@"\$ deployments (?<arguments>(?:order|impact|chain) [^\n]*)\n(?<output>.*?)(?=```|\n\$ )", RegexOptions.Singleline)]
    private static partial Regex DependencyExample();

    [GeneratedRegex("-- (?<arguments>options [^\n]+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex OptionsExample();

    [GeneratedRegex("```sh\n(?<lines>deployments count .*?)```", RegexOptions.Singleline)]
    private static partial Regex SpaceCommandBlock();

    [GeneratedRegex("-- (?<arguments>.*samples/inventories.*)\n")]
    private static partial Regex InventoryCommand();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
