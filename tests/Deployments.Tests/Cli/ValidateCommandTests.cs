using System.Globalization;
using Deployments.References;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class ValidateCommandTests
{
    private const string Nested = "Bare Metal -> KVM -> 3 x VM -> Kubernetes -> KubeVirt -> VMs";
    private const string Server = "x86-64-server";
    private const string NoNesting = "x86-64-server-without-nested-virtualization";

    private const string InvalidFile = """
        {
          "groups": [
            { "name": "host", "components": ["bare-metal", "kvm"] }
          ]
        }
        """;

    [TestCase(0, Nested, "--hardware", Server)]
    [TestCase(0, Nested)]
    [TestCase(1, Nested, "--strict")]
    [TestCase(0, Nested, "--strict", "--hardware", Server)]
    [TestCase(1, Nested, "--hardware", NoNesting)]
    [TestCase(1, "KVM -> VMs", "--exact")]
    [TestCase(0, "KVM -> VMs")]
    [TestCase(0, "D7")]
    [TestCase(0, "kvm-qemu")]
    public void Validate_Stack_ReturnsTheVerdict(int code, params string[] args)
    {
        ToolRun run = ToolRun.Of(["validate", .. args]);
        Assert.That(run.Code, Is.EqualTo(code), run.Out + run.Error);
        Assert.That(run.Out, Is.Not.Empty);
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void Validate_Alternatives_AreAllJudgedAndTheWorstCounts()
    {
        ToolRun run = ToolRun.Of("validate", "Bare Metal -> Linux -> KVM -> QEMU -> VMs / Linux -> VMs", "--exact");
        ToolRun mixed = ToolRun.Of("validate", "Linux -> KVM / LXC", "--hardware", "x86-64-server-without-hardware-virtualization");
        Assert.That(mixed.Code, Is.EqualTo(1), mixed.Out);
        Assert.That(mixed.Error, Does.StartWith("note: the alternatives make 2 stacks"));
        Assert.That(mixed.Out, Does.Contain("1 of 2: ").And.Contain("2 of 2: ").And.Contain("invalid").And.Contain("valid: "));
        Assert.That(run.Code, Is.Not.EqualTo(70));
    }

    [Test]
    public void Validate_NumberOfTwoDeployments_JudgesBothAndSaysSo()
    {
        int number = Enumerable.Range(1, 200).First(n => ReferenceDeployments.Find(n.ToString(CultureInfo.InvariantCulture)).Count == 2);
        ToolRun run = ToolRun.Of("validate", number.ToString(CultureInfo.InvariantCulture));
        Assert.That(run.Error, Does.StartWith($"note: '{number}' stands for 2 reference deployments"));
        Assert.That(run.Out, Does.Contain("1 of 2: ").And.Contain("2 of 2: "));
    }

    [Test]
    public void Validate_File_IsJudgedAsItIsWithPositions()
    {
        using var file = new TemporaryFile(InvalidFile);
        ToolRun run = ToolRun.Of("validate", file.Path);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain($"{file.Path}:3:").And.Contain("error[DEP2002]"));
        Assert.That(run.Out, Does.Not.Contain("(assumed)"));
    }

    [Test]
    public void Validate_StandardInput_MayBeJsonOrArrows()
    {
        ToolRun json = ToolRun.With(InvalidFile, "validate", "-");
        Assert.That(json.Code, Is.EqualTo(1));
        Assert.That(json.Out, Does.Contain("<stdin>:3:"));
        ToolRun arrows = ToolRun.With("KVM -> VMs\n", "validate", "-");
        Assert.That(arrows.Code, Is.Zero, arrows.Error);
        Assert.That(arrows.Out, Does.Contain("Linux (assumed)"));
    }

    [Test]
    public void Validate_FileOfArrows_IsRead()
    {
        using var file = new TemporaryFile("KVM -> VMs\n", "stack");
        Assert.That(ToolRun.Of("validate", file.Path).Code, Is.Zero);
    }

    [Test]
    public void Validate_HardwareFile_IsRead()
    {
        using var file = new TemporaryFile("""{ "name": "mine", "architecture": "x86-64", "features": { "hardware-virtualization": "disabled" } }""",
            "mine.json");
        ToolRun run = ToolRun.Of("validate", "KVM -> VMs", "--hardware", file.Path);
        Assert.That(run.Code, Is.EqualTo(1), run.Error);
        Assert.That(run.Out, Does.Contain("mine").And.Contain("error[DEP2001]").And.Contain("switched off"));
    }

    [Test]
    public void Validate_DetectedHardware_NeverFails()
    {
        ToolRun run = ToolRun.Of("validate", "Linux", "--hardware", "detect");
        Assert.That(run.Code, Is.AnyOf(0, 1), run.Error);
    }

    [Test]
    public void Validate_Json_IsOneObjectForOneStackAndAnArrayForSeveral()
    {
        var one = JObject.Parse(ToolRun.Of("validate", "KVM -> VMs", "--format", "json").Out);
        Assert.That((string?)one["verdict"], Is.EqualTo("conditional"));
        Assert.That(one["assumed"]!.Select(a => (string?)a), Does.Contain("linux"));
        var two = JArray.Parse(ToolRun.Of("validate", "Linux -> KVM / LXC", "--format", "json").Out);
        Assert.That(two, Has.Count.EqualTo(2));
    }

    [Test]
    public void Validate_DetailsInParentheses_AreSetAsideWithANote()
    {
        ToolRun run = ToolRun.Of("validate", "Linux (the fast one) -> KVM -> VMs");
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Error, Does.StartWith("note: ").And.Contain("the fast one"));
    }

    [Test]
    public void Validate_Colour_IsThereOnlyWhenAskedFor()
    {
        const string Escape = "\u001b[";
        Assert.That(ToolRun.Of("validate", "KVM -> VMs").Out, Does.Not.Contain(Escape));
        Assert.That(ToolRun.Of("validate", "KVM -> VMs", "--color", "never").Out, Does.Not.Contain(Escape));
        ToolRun coloured = ToolRun.Of("validate", "KVM -> VMs", "--color", "always");
        Assert.That(coloured.Out, Does.Contain(Escape));
        Assert.That(System.Text.RegularExpressions.Regex.Replace(coloured.Out, "\u001b\\[[0-9;]*m", ""), Does.StartWith("? conditional: "));
    }

    [Test]
    public void Validate_CatalogFile_AddsItsComponents()
    {
        using var file = new TemporaryFile("""
            { "layer": "orchestrator", "components": [ { "id": "our-scheduler", "name": "Our Scheduler", "summary": "Schedules our jobs.",
              "api": "vendor", "needs": [ { "capability": "linux-kernel", "reason": "it is a Linux program", "source": "https://example.org/" } ],
              "provides": ["container"], "license": "MIT", "sources": ["https://example.org/"] } ] }
            """, "ours.json");
        ToolRun run = ToolRun.Of("validate", "Linux -> Our Scheduler", "--catalog", file.Path);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("Our Scheduler"));
        Assert.That(ToolRun.Of("validate", "Linux -> Our Scheduler").Code, Is.EqualTo(2));
    }
}
