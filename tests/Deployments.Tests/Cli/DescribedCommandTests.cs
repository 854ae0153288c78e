using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>What the tool says of deployments that cannot work as their document describes them.</summary>
[TestFixture]
internal sealed class DescribedCommandTests
{
    private const string Server = "x86-64-server";

    [TestCase("D56")]
    [TestCase("C29")]
    [TestCase("xen-kubevirt-ceph")]
    public void Validate_WhatCannotWork_SaysWhatWorksInstead(string key)
    {
        ToolRun run = ToolRun.Of("validate", key, "--hardware", Server);
        Assert.That(run.Code, Is.EqualTo(1));
        string[] parts = run.Out.Split("What works instead\n");
        Assert.That(parts, Has.Length.EqualTo(2));
        Assert.That(parts[0], Does.StartWith("✗ invalid"));
        Assert.That(parts[1], Does.Contain("\n  - ").And.Contain("✓ valid: ").And.Contain("see: `deployments show "));
    }

    [Test]
    public void Validate_OnAMachineThatCarriesNeither_SaysSo()
    {
        ToolRun run = ToolRun.Of("validate", "D56", "--hardware", "x86-64-server-without-hardware-virtualization");
        Assert.That(run.Out, Does.Contain("does not work on this hardware"));
        Assert.That(ToolRun.Of("validate", "D56").Out, Does.Contain("? conditional: the stack with these changes works if "));
    }

    [Test]
    public void ValidateAndShow_AsJson_HaveTheSameOfIt()
    {
        ToolRun validate = ToolRun.Of("validate", "R110", "--hardware", Server, "--format", "json");
        ToolRun show = ToolRun.Of("show", "R110", "--format", "json");
        Assert.That((validate.Code, show.Code), Is.EqualTo((1, 0)));
        JObject judged = JObject.Parse(validate.Out), shown = JObject.Parse(show.Out);
        Assert.That(JToken.DeepEquals(judged["works"], shown["works"]), Is.True);
        Assert.That(((string?)judged["verdict"], (string?)shown["verdict"]), Is.EqualTo(("invalid", "invalid")));
        JToken works = shown["works"]!;
        Assert.That((string?)works["verdict"], Is.EqualTo("valid"));
        Assert.That((string?)works["reason"], Is.Not.Empty);
        Assert.That(
            works["difference"]!.Select(c => $"{c["kind"]} {c["group"]} -{string.Join(',', c["removes"]!)} +{string.Join(',', c["adds"]!)}"),
            Is.EqualTo(new[] { "replace-component kubernetes-nodes -kubevirt +kubevirt-emulation" }));
        Assert.That(works["stack"]!["groups"], Is.Not.Empty);
    }

    [Test]
    public void Show_WorkingStackAsAFile_IsValid()
    {
        JToken stack = JObject.Parse(ToolRun.Of("show", "B98", "--format", "json").Out)["works"]!["stack"]!;
        Assert.That(ToolRun.With(stack.ToString(), "validate", "-", "--hardware", Server).Code, Is.Zero);
    }

    [Test]
    public void Show_WhatCannotWork_DrawsBoth()
    {
        string text = ToolRun.Of("show", "C30").Out;
        Assert.That(text, Does.Contain("as described   impossible; another stack near it works").And.Contain("Why it cannot work as described"));
        Assert.That(text.Split("┌─ nodes × 3"), Has.Length.EqualTo(3));
        Assert.That(ToolRun.Of("explain", "C30").Out, Does.Contain("What works instead"));
    }

    [Test]
    public void ValidateAndShow_AnAlternativeThatFails_IsShownAndDoesNotCount()
    {
        ToolRun run = ToolRun.Of("validate", "D6", "--hardware", Server);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.Contain("The document also offers\n  ✗ invalid: bhyve on NetBSD\n    since `bhyve` needs "));
        Assert.That(ToolRun.Of("show", "D6").Out, Does.Contain("✗ invalid: bhyve on NetBSD"));
        JToken alternative = JObject.Parse(ToolRun.Of("validate", "D6", "--hardware", Server, "--format", "json").Out)["alternatives"]!.Single();
        Assert.That((string?)alternative["verdict"], Is.EqualTo("invalid"));
    }

    [Test]
    public void Repair_OfAKey_GivesFirstWhatItsFileKnows()
    {
        JArray repairs = (JArray)JObject.Parse(ToolRun.Of("repair", "C14", "--hardware", Server, "--format", "json").Out)["repairs"]!;
        Assert.That(
            repairs[0]["changes"]!.Select(c => (string?)c),
            Is.EqualTo(new[] { "replace `LXD` by `LXC` on group `nodes`", "add `libvirt` to group `nodes`" }));
        Assert.That((string?)repairs[0]["outcome"], Is.EqualTo("valid"));
    }

    [Test]
    public void CanRun_WhatCannotWork_SaysWhetherTheMachineCarriesWhatDoes()
    {
        JObject survey = JObject.Parse(ToolRun.Of("can-run", "--hardware", Server, "--format", "json").Out);
        JToken lxd = survey["deployments"]!.Single(d => (string?)d["id"] == "opennebula-lxd");
        Assert.That(((string?)lxd["suitability"], (string?)lxd["works"]!["suitability"]), Is.EqualTo(("never", "carries")));
        Assert.That(
            ToolRun.Of("can-run", "--hardware", Server).Out,
            Does.Contain("but what works instead runs on it as it is: `deployments show opennebula-lxd`"));
    }

    [Test]
    public void Show_AComponentAsJson_IsRefused()
    {
        ToolRun run = ToolRun.Of("show", "kvm", "--format", "json");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("is no reference deployment"));
    }

    [TestCase("sarif")]
    [TestCase("junit")]
    [TestCase("github")]
    public void Validate_ForPipelines_ReportsTheDescribedStack(string format)
    {
        ToolRun run = ToolRun.Of("validate", "C24", "--hardware", Server, "--format", format);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("DEP2002"));
    }
}
