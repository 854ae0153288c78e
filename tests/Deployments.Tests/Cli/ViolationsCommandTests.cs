using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>The command that gives negative cases.</summary>
[TestFixture]
internal sealed class ViolationsCommandTests
{
    [Test]
    public void Violations_Json_IsReplayable()
    {
        ToolRun run = ToolRun.Of("violations", "hardware", "--format", "json");
        Space space = Space.Compile(SpaceDefinitions.Named("hardware"));
        Violation[] expected = [.. space.Violations(), .. space.HardwareViolations()];
        JArray cases = JArray.Parse(run.Out);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero);
            Assert.That(cases.Select(static c => (string?)c["message"]), Is.EqualTo(expected.Select(static v => v.Message)));
            Assert.That(cases.Select(static c => (string?)c["missing"]), Is.EqualTo(expected.Select(static v => v.Missing?.ToString())));
        });
        foreach (JToken item in cases)
        {
            Stack stack = StackJson.Parse(item["stack"]!.ToString());
            Assert.That(RulesEngine.Default.Validate(stack).Of(Severity.Error).Select(static f => f.Rule.Value), Is.EqualTo([(string?)item["rule"]]));
        }
    }

    [Test]
    public void Violations_Text_SaysTheRuleTheReasonAndTheStack()
    {
        ToolRun run = ToolRun.Of("violations", "formula-basic", "--only", "stacks", "--limit", "1");
        Assert.That(run.Out, Does.StartWith("formula-basic: 3 stacks that break one rule each").And.Contain("DEP2002: `OpenStack` needs ")
            .And.Contain("   for: ").And.Contain("… and 2 more"));
    }

    [TestCase("stacks", 3)]
    [TestCase("hardware", 14)]
    public void Violations_Only_GivesThatKind(string kind, int count) =>
        Assert.That(JArray.Parse(ToolRun.Of("violations", "formula-basic", "--only", kind, "--format", "json").Out), Has.Count.EqualTo(count));

    [Test]
    public void Violations_UnknownSpace_SaysWhichThereAre()
    {
        ToolRun run = ToolRun.Of("violations", "formula-basics");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("formula-basic"));
    }
}
