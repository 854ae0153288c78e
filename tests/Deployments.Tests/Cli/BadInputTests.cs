using System.Globalization;
using System.Text;

namespace Deployments.Tests.Cli;

/// <summary>Whatever is wrong with an input: exit code 2 and one message, with its place, and nothing on standard output.</summary>
[TestFixture]
internal sealed class BadInputTests
{
    [TestCase("""{ "groups": [ """, "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "components": ["linux"] } ] } x""", "1:")]
    [TestCase("""{ "groups": 3 }""", "1:13")]
    [TestCase("""{ "groups": [ { "name": 3 } ] }""", "1:25")]
    [TestCase("""{ "groups": [ { "name": "a", "components": "linux" } ] }""", "1:44")]
    [TestCase("""{ "groups": [ { "name": "a", "componets": ["linux"] } ] }""", "1:30")]
    [TestCase("""{ "groups": [ { "name": "a", "components": ["linuxx"] } ] }""", "1:45")]
    [TestCase("""{ "groups": [ { "name": "a", "components": ["linux", "linux"] } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a" }, { "name": "a" } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "name": "b" } ] }""", "1:30")]
    [TestCase("""{ "groups": [] }""", "1:")]
    [TestCase("""{ }""", "1:1")]
    [TestCase("""{ "groups": [ { "name": "a", "count": 0 } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "count": 1000001 } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "count": 99999999999999999999 } ] }""", "1:39")]
    [TestCase("""{ "groups": [ { "name": "a", "count": 1.5 } ] }""", "1:39")]
    [TestCase("""{ "groups": [ { "name": "a", "guests": [ { "name": "b", "memoryGiB": -1 } ] } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "guests": [ { "name": "b", "memoryGiB": 1e999 } ] } ] }""", "1:")]
    [TestCase("""{ "groups": [ { "name": "a", "hardware": "no-such-machine" } ] }""", "1:42")]
    [TestCase("""{ "groups": [ { "name": "a", "runs": ["no-such-thing"] } ] }""", "1:39")]
    [TestCase("", "1:")]
    public void Validate_MalformedFile_IsOneMessageWithItsPlace(string json, string place)
    {
        using var file = new TemporaryFile(json);
        string error = Refused(ToolRun.Of("validate", file.Path));
        Assert.That(error, Does.StartWith($"error: {file.Path}:{place}"));
    }

    [TestCase("Linux -> Kubernets", "1:10", "did you mean 'Kubernetes'")]
    [TestCase("Linux -> KVM (QEMU", "1:14", "add ')'")]
    [TestCase("Linux ->", "1:", "")]
    [TestCase("-> Linux", "1:", "")]
    [TestCase("Linux + Linux", "1:9", "once")]
    [TestCase("   ", "1:1", "write one such as")]
    [TestCase("0 x Linux", "1:1", "give 1 to")]
    [TestCase("99999999 x Linux", "1:1", "give 1 to")]
    public void Validate_MalformedArrows_AreOneMessageWithItsPlace(string arrows, string place, string advice)
    {
        string error = Refused(ToolRun.Of("validate", "--", arrows));
        Assert.That(error, Does.StartWith($"error: <stack>:{place}").And.Contain(advice));
    }

    [Test]
    public void Validate_GuestsWithoutHypervisor_AreRefusedWhereTheyStand()
    {
        using var file = new TemporaryFile("""
            { "groups": [ { "name": "host", "components": ["bare-metal", "linux"], "guests": [ { "name": "inside", "components": ["linux"] } ] } ] }
            """);
        Assert.That(Refused(ToolRun.Of("validate", file.Path)), Does.StartWith($"error: {file.Path}:1:84: group 'host' has guests"));
    }

    [TestCase("""{ "groups": """, '[')]
    [TestCase("""{ "groups": """, '{')]
    public void Validate_NestedTenThousandDeep_IsRefused(string start, char bracket)
    {
        using var file = new TemporaryFile(start + new string(bracket, 10_000));
        Refused(ToolRun.Of("validate", file.Path));
    }

    [Test]
    public void Validate_GuestsNestedTenThousandDeep_AreRefused()
    {
        var json = new StringBuilder("""{ "groups": [ """);
        for (int i = 0; i < 10_000; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $$"""{ "name": "g{{i}}", "components": ["linux"], "guests": [ """);
        }

        using var file = new TemporaryFile(json.ToString());
        Assert.That(Refused(ToolRun.Of("validate", file.Path)), Does.Contain("deeper than"));
    }

    [Test]
    public void Validate_ArrowsNestedTenThousandDeep_AreRefused() =>
        Refused(ToolRun.Of("validate", string.Join(" -> ", Enumerable.Repeat("KVM -> VM", 5_000))));

    [Test]
    public void Validate_FiftyMegabytes_AreRefused()
    {
        using var file = new TemporaryFile(new byte[50 * 1024 * 1024]);
        Assert.That(Refused(ToolRun.Of("validate", file.Path)), Does.Contain("larger than 16 MiB"));
    }

    [Test]
    public void Validate_InvalidUtf8_IsRefusedWhereItStands()
    {
        using var file = new TemporaryFile([(byte)'{', (byte)'\n', (byte)' ', 0xC3, 0x28]);
        Assert.That(Refused(ToolRun.Of("validate", file.Path)), Does.StartWith($"error: {file.Path}:2:2: the byte 0xC3 is not UTF-8"));
    }

    [TestCase("no-such-file.json", "there is no file 'no-such-file.json'")]
    [TestCase("99999", "there is no reference deployment 99999")]
    [TestCase("kubernets", "did you mean 'Kubernetes'")]
    public void Validate_UnknownThing_IsRefused(string stack, string message) =>
        Assert.That(Refused(ToolRun.Of("validate", stack)), Does.Contain(message));

    [TestCase("no-such-machine", "unknown hardware profile 'no-such-machine'")]
    [TestCase("no-such-machine.json", "there is no file 'no-such-machine.json'")]
    [TestCase("x86-64-sever", "did you mean 'x86-64-server'")]
    public void Validate_UnknownHardware_IsRefused(string hardware, string message) =>
        Assert.That(Refused(ToolRun.Of("validate", "Linux", "--hardware", hardware)), Does.Contain(message));

    [Test]
    public void Validate_MalformedHardware_IsRefusedWhereItStands()
    {
        using var file = new TemporaryFile("""{ "name": "a", "features": { "iommu": "on" } }""", "machine.json");
        Assert.That(Refused(ToolRun.Of("validate", "Linux", "--hardware", file.Path)), Does.StartWith($"error: {file.Path}:1:39"));
    }

    [Test]
    public void Validate_MalformedCatalog_IsRefusedWhereItStands()
    {
        using var file = new TemporaryFile("""{ "layer": "host-os", "components": [ { "id": "a" } ] }""", "ours.json");
        Assert.That(Refused(ToolRun.Of("validate", "Linux", "--catalog", file.Path)), Does.StartWith($"error: {file.Path}:1:39"));
    }

    private static string Refused(ToolRun run)
    {
        Assert.That(run.Code, Is.EqualTo(2), run.Out + run.Error);
        Assert.That(run.Out, Is.Empty);
        string[] lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.AnyOf(1, 2), run.Error);
        Assert.That(lines[0], Does.StartWith("error: "));
        Assert.That(lines.Skip(1), Has.All.StartWith("  help: "));
        Assert.That(run.Error, Does.Not.Contain("Exception").And.Not.Contain("   at "));
        return run.Error;
    }
}
