using CompanyPolicies;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>The option that takes policies of a company: those of the sample.</summary>
[TestFixture]
internal sealed class PolicyCommandTests
{
    private static readonly string Rules = typeof(Site).Assembly.Location;

    [Test]
    public void Validate_WithPolicies_ReportsThemAndFails()
    {
        ToolRun run = ToolRun.Of("validate", "FreeBSD -> bhyve -> VMs", "--hardware", "x86-64-server", "--rules", Rules);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("error[ACME-1]: `bhyve` is a type-2 hypervisor").And.Contain("--> <stack>:1:12, group `host`, component `bhyve`"));
        Assert.That(ToolRun.Of("validate", "FreeBSD -> bhyve -> VMs", "--hardware", "x86-64-server").Code, Is.Zero);
    }

    [Test]
    public void Explain_OfAPolicy_TellsItsReasonAndSource() => Assert.That(
        ToolRun.Of("explain", "ACME-2", "--rules", Rules).Out,
        Does.StartWith("ACME-2  storage-on-three-machines, error").And.Contain("two copies cannot outvote each other")
            .And.Contain("ACME platform standard, 3.4"));

    [Test]
    public void Spaces_WithPolicies_AreJudgedStackByStack()
    {
        string[] rules = ["--rules", Rules];
        int all = Lines("enumerate", "formula-basic"), obeying = Lines(["enumerate", "formula-basic", .. rules]);
        JToken count = JToken.Parse(ToolRun.Of(["count", "formula-basic", "--format", "json", .. rules]).Out);
        Assert.That(obeying, Is.GreaterThan(0).And.LessThan(all));
        Assert.That(((int)count["count"]!, (int)count["judged"]!, (int)count["of"]!), Is.EqualTo((obeying, all, all)));
        Assert.That(ToolRun.Of(["count", "formula-basic", .. rules]).Out,
            Is.EqualTo($"{obeying}\nof {all} valid stacks keep the policies; each was judged, as policies are code\n"));
    }

    [Test]
    public void Spaces_WithPolicies_RefuseWhatWouldNotSeeThem()
    {
        ToolRun cover = ToolRun.Of("cover", "formula-basic", "--rules", Rules), count = ToolRun.Of("count", "metal", "--rules", Rules);
        Assert.That((cover.Code, count.Code), Is.EqualTo((2, 2)));
        Assert.That(
            cover.Error, Does.Contain("are code, which a space cannot take in").And.Contain("`count`, `enumerate` and `sample` judge the stacks one by one"));
        Assert.That(count.Error, Does.Contain("each of the ").And.Contain("at most 1,000,000 are"));
    }

    [TestCase("nowhere.dll", "error: nowhere.dll does not exist")]
    [TestCase("README.md", "README.md is no .NET assembly that can be loaded here")]
    public void Rules_ThatCannotBeLoaded_GetOneMessage(string file, string message)
    {
        ToolRun run = ToolRun.Of("validate", "Linux", "--rules", file == "README.md" ? Repository.PathOf(file) : file);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
    }

    private static int Lines(params string[] args) => ToolRun.Of(args).Out.Count(c => c == '\n');
}
