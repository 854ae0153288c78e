using Deployments.References;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary><c>validate --fleet</c> and <c>can-run</c>.</summary>
[TestFixture]
internal sealed class FleetCommandTests
{
    private string folder = "";

    [OneTimeSetUp]
    public void MakeFleet()
    {
        folder = Directory.CreateTempSubdirectory("deployments-").FullName;
        Write("b1", "enabled");
        Write("a1", "disabled");
        Write("a2", "disabled");
    }

    [OneTimeTearDown]
    public void RemoveFleet() => Directory.Delete(folder, recursive: true);

    [TestCase(0, "Linux -> KVM -> VMs")]
    [TestCase(1, "2 x Bare Metal -> Linux -> KVM -> VMs")]
    [TestCase(0, "3 x Bare Metal -> Linux -> LXC -> Containers")]
    public void Validate_Fleet_IsValidWithAsManyMachinesAsTheStackAsksFor(int code, string stack)
    {
        ToolRun run = ToolRun.Of("validate", stack, "--fleet", folder);
        Assert.That(run.Code, Is.EqualTo(code), run.Out + run.Error);
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void Validate_Fleet_SumsUpByCauseWithTheRemedy()
    {
        ToolRun run = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", folder);
        Assert.That(run.Out, Does.StartWith("✓ valid: 1 of 3 machines carry the stack, which asks for 1\n"));
        Assert.That(run.Out, Does.Contain("✗ 2 of 3: `hardware-virtualization` switched off (DEP2001)\n"));
        Assert.That(run.Out, Does.Contain("help: ").And.Contain("firmware").And.Contain("which: a1, a2\n"));
        Assert.That(run.Out, Does.Contain("QEMU"), "what is assumed is said");
    }

    [Test]
    public void Validate_FleetInJsonAndCsv_IsReadByPrograms()
    {
        var json = JObject.Parse(ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", folder, "--format", "json").Out);
        Assert.That((int?)json["counts"]!["carries"], Is.EqualTo(1));
        Assert.That((int?)json["counts"]!["after-settings"], Is.EqualTo(2));
        var two = JArray.Parse(ToolRun.Of("validate", "Linux -> KVM / LXC", "--fleet", folder, "--format", "json").Out);
        Assert.That(two, Has.Count.EqualTo(2));
        string[] rows = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", folder, "--format", "csv").Out.TrimEnd('\n').Split('\n');
        Assert.That(rows, Has.Length.EqualTo(4));
        Assert.That(rows[0], Is.EqualTo("stack,machine,count,verdict,suitability,rule,cause,remedy,source"));
    }

    /// <summary>C24 is OpenNebula with LXD, for which it has no driver; with LXC it works on three machines like these.</summary>
    [Test]
    public void Validate_FleetAgainstADeploymentThatCannotWork_TellsWhatWorksOnIt()
    {
        ToolRun run = ToolRun.Of("validate", "C24", "--fleet", folder);
        Assert.That(run.Code, Is.EqualTo(1), "what is described cannot work");
        Assert.That(run.Out, Does.StartWith("✗ invalid"));
        Assert.That(run.Out, Does.Contain("What works instead\n").And.Contain("  - replace `LXD` by `LXC` on group `hosts`\n"));
        Assert.That(run.Out, Does.Contain("  ✓ valid: 3 of 3 machines carry the stack with these changes, which asks for 3\n"));
        var json = JObject.Parse(ToolRun.Of("validate", "C24", "--fleet", folder, "--format", "json").Out);
        Assert.That((string?)json["verdict"], Is.EqualTo("invalid"));
        Assert.That((string?)json["works"]!["verdict"], Is.EqualTo("valid"));
        Assert.That((string?)json["works"]!["difference"]![0]!["group"], Is.EqualTo("hosts"));
        Assert.That((int?)json["works"]!["report"]!["counts"]!["carries"], Is.EqualTo(3));
        Assert.That(JObject.Parse(ToolRun.Of("validate", "D1", "--fleet", folder, "--format", "json").Out)["works"], Is.Null);
    }

    [Test]
    public void Validate_FleetOfOneFile_IsRead()
    {
        ToolRun run = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", Path.Combine(folder, "b1.json"), "--strict");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
    }

    [Test]
    public void Validate_ConditionalFleet_FailsOnlyIfStrict()
    {
        using var file = new TemporaryFile("""{ "name": "new", "architecture": "x86-64" }""", "new.json");
        Assert.That(ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", file.Path).Code, Is.Zero);
        ToolRun strict = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", file.Path, "--strict");
        Assert.That(strict.Code, Is.EqualTo(1));
        Assert.That(strict.Out, Does.StartWith("? conditional: "));
    }

    [Test]
    public void Validate_FolderWithoutProfiles_IsBadInput()
    {
        string empty = Directory.CreateTempSubdirectory("deployments-").FullName;
        ToolRun run = ToolRun.Of("validate", "Linux", "--fleet", empty);
        Directory.Delete(empty);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("help: "));
    }

    [TestCase("there is no file", "--fleet", "no-such-file.json")]
    [TestCase("'--hardware' and '--fleet'", "--fleet", "x", "--hardware", "laptop")]
    [TestCase("cannot be written as sarif", "--fleet", "x", "--format", "sarif")]
    [TestCase("names no file", "--fleet", "")]
    [TestCase("only a fleet's report", "--format", "csv")]
    public void Validate_FleetThatCannotBe_IsOneMessage(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(["validate", "Linux", .. args]);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain(message));
    }

    [Test]
    public void Validate_BrokenProfileInTheFolder_IsLeftOutWithANoteThatNamesIt()
    {
        string broken = Path.Combine(folder, "z.json");
        File.WriteAllText(broken, """{ "name": "z", "architecture": "x86-64", "memory": 5 }""");
        ToolRun run = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", folder);
        ToolRun alone = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", broken);
        File.Delete(broken);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Error, Does.StartWith("note: ").And.Contain("z.json"));
        Assert.That(run.Out, Does.Contain("1 of 3 machines"));
        Assert.That(alone.Code, Is.EqualTo(2));
        Assert.That(alone.Out, Is.Empty);
    }

    [Test]
    public void Validate_FolderOfManyBrokenFiles_DoesNotDrownTheAnswerInNotes()
    {
        string many = Directory.CreateTempSubdirectory("deployments-").FullName;
        File.Copy(Path.Combine(folder, "b1.json"), Path.Combine(many, "b1.json"));
        for (int i = 0; i < 50; i++)
        {
            File.WriteAllText(Path.Combine(many, $"n{i}.json"), "{");
        }

        ToolRun run = ToolRun.Of("validate", "Linux -> KVM -> VMs", "--fleet", many);
        Directory.Delete(many, recursive: true);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(21).And.Some.StartsWith("note: and 30 more notes on the inventory"));
    }

    [Test]
    public void Validate_FleetOfAnotherToolsInventory_IsRead()
    {
        using var file = new TemporaryFile("""
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Node
              metadata: { name: w1, labels: { kubernetes.io/arch: amd64, feature.node.kubernetes.io/cpu-cpuid.VMX: "true" } }
              status: { capacity: { cpu: "16", memory: 65536Mi } }
            - apiVersion: v1
              kind: Node
              metadata: { name: w2, labels: { kubernetes.io/arch: arm64 } }
              status: { capacity: { cpu: "16", memory: 65536Mi } }
            """, "nodes.yaml");
        var json = JObject.Parse(ToolRun.Of("validate", "Bare Metal -> ACRN", "--fleet", file.Path, "--format", "json").Out);
        Assert.That((int?)json["machines"], Is.EqualTo(2));
        Assert.That(json["groups"]!.Single(g => (string?)g["name"] == "w2")["suitability"]!.ToString(), Is.EqualTo("never"), "ACRN is for x86-64");
    }

    [Test]
    public void CanRun_Machine_CountsEveryDeploymentOnce()
    {
        ToolRun run = ToolRun.Of("can-run", "--hardware", "x86-64-server-without-hardware-virtualization");
        Assert.That(run.Code, Is.Zero, run.Error);
        string[] lines = run.Out.Split('\n');
        Assert.That(lines[2], Does.EndWith($" of {ReferenceDeployments.All.Count} reference deployments run on it as it is"));
        Assert.That(
            lines[2..6].Sum(l => int.Parse(l[2..6], System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(ReferenceDeployments.All.Count));
        Assert.That(run.Out, Does.Contain("`hardware-virtualization` switched off, wanted by "));
    }

    [TestCase("json")]
    [TestCase("csv")]
    public void CanRun_Detected_NeverFails(string format)
    {
        ToolRun run = ToolRun.Of("can-run", "--hardware", "detect", "--format", format);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("kvm-qemu"));
    }

    [TestCase("can-run")]
    [TestCase("can-run", "--hardware", "laptob")]
    [TestCase("can-run", "--hardware", "laptop", "--format", "sarif")]
    public void CanRun_Incomplete_IsOneMessage(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Match("^error: .+\n  help: .+\n$"));
    }

    private void Write(string name, string virtualization) => File.WriteAllText(Path.Combine(folder, name + ".json"), $$"""
        { "name": "{{name}}", "architecture": "x86-64", "cpu": { "vendor": "Intel", "cores": 16, "threads": 32 }, "memoryGiB": 64,
          "disks": [{ "sizeGiB": 960 }], "features": { "hardware-virtualization": "{{virtualization}}", "second-level-address-translation": "enabled" } }
        """);
}
