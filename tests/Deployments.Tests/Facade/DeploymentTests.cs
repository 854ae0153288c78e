using System.Text;
using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Deployments.Tests.Facade;

[TestFixture]
internal sealed class DeploymentTests
{
    private const string Nested = "Linux -> KVM -> VM -> KVM -> VMs";

    private static HardwareProfile Server => HardwareProfiles.Named("x86-64-server");

    [Test]
    public void Check_Arrows_LosesNothingOfWhatParsingCompletingAndJudgingSay()
    {
        Completion completion = new StackCompleter().Complete(ArrowNotation.Parse(Nested));
        Report apart = RulesEngine.Default.Validate(completion.Stack, Server);

        DeploymentCheck check = Deployment.Check(Nested, Server);

        Assert.That(check.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(check.Assumed, Is.EqualTo(completion.Assumed).And.Count.EqualTo(3));
        Assert.That(check.Report.Findings, Is.EqualTo(apart.Findings));
        Assert.That(check.Report.Requires, Is.EqualTo(apart.Requires));
        Assert.That(check.Stack.Groups[0].Hardware, Is.SameAs(Server));
        Assert.That(check.Stack.AllGroups().Select(g => g.Components), Is.EqualTo(completion.Stack.AllGroups().Select(g => g.Components)));
    }

    [Test]
    public void StackText_FromAStream_IsTheTextOfTheString()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Nested));
        Assert.That(StackText.Read(stream), Is.EqualTo(StackText.Read(Nested)));
        using var broken = new MemoryStream([0x4B, 0xFF]);
        Assert.That(() => StackText.Read(broken, name: "request"), Throws.TypeOf<InputException>().With.Message.StartsWith("request:1:2: "));
    }

    [Test]
    public void Check_Alternatives_AreAllJudgedAndTheWorstIsTheAnswer()
    {
        DeploymentCheck check = Deployment.Check(
            "Linux -> KVM / LXC", HardwareProfiles.Named("x86-64-server-without-hardware-virtualization"));
        Assert.That(check.Reports.Select(r => r.Verdict), Is.EqualTo(new[] { Verdict.Invalid, Verdict.Valid }));
        Assert.That(check.Report, Is.SameAs(check.Reports[0]));
    }

    [Test]
    public void Check_Exact_AssumesNothing()
    {
        DeploymentCheck check = Deployment.Check("KVM -> VMs", Server, new CheckOptions { Exact = true });
        Assert.That(check.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(check.Assumed, Is.Empty);
    }

    [Test]
    public void Check_StackFromCode_IsCompletedLikeArrows()
    {
        Stack stack = Stack.Build("edge").Group("host", g => g.Use(Hypervisors.Kvm)).ToStack();
        Assert.That(Deployment.Check(stack, Server).Assumed.Select(a => a.Component), Does.Contain(OperatingSystems.Linux));
    }

    [Test]
    public void Check_ReferenceDeployment_IsJudgedAsItIsWritten()
    {
        ReferenceDeployment expected = ReferenceDeployments.Find("D7")[0];
        DeploymentCheck check = Deployment.Check("D7", Server);
        Assert.That(check.Assumed, Is.Empty);
        Assert.That(check.Stack.Name, Is.EqualTo($"D7 {expected.Title}"));
        Assert.That(check.Stack.AllGroups().Select(g => g.Components), Is.EqualTo(expected.Stack.AllGroups().Select(g => g.Components)));
    }

    [Test]
    public void Check_WordsInParenthesesThatNameNothing_AreReported() =>
        Assert.That(Deployment.Check("Linux -> KVM (by the book) -> VMs").Ignored, Is.EqualTo(new[] { "by the book" }));

    [Test]
    public void Check_UnknownName_SaysWhereAndWhatWasMeant()
    {
        InputException fault = Assert.Throws<InputException>(() => Deployment.Check("Bare Metal -> Linnux"))!;
        Assert.That(fault.Location, Is.EqualTo(new SourceLocation("<stack>", 1, 15)));
        Assert.That(fault.Advice, Does.Contain("Linux"));
    }

    [Test]
    public void CheckFile_JsonAndArrows_GiveTheVerdictOfTheirText()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string json = Path.Combine(folder, "edge.json"), arrows = Path.Combine(folder, "edge.txt");
            File.WriteAllText(json, StackJson.Write(Deployment.Check(Nested).Stack));
            File.WriteAllText(arrows, Nested);
            Assert.That(Deployment.CheckFile(json, Server).Verdict, Is.EqualTo(Verdict.Valid));
            Assert.That(Deployment.CheckFile(arrows, Server).Verdict, Is.EqualTo(Verdict.Valid));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Parse_EveryForm_ReadsAStackAndTryParseAgrees()
    {
        Stack arrows = Stack.Parse(Nested);
        Assert.That(arrows, Is.EqualTo(ArrowNotation.Parse(Nested)));
        Stack complete = Deployment.Check(Nested).Stack;
        Assert.That(Stack.Parse(StackJson.Write(complete)), Is.EqualTo(complete));
        Assert.That(Stack.TryParse(Nested, out Stack? read) && read == arrows);
        Assert.That(Stack.TryParse("KVM / Xen", out _), Is.False);
        Assert.That(Stack.TryParse("Linnux", out _), Is.False);
        Assert.That(Stack.TryParse(null, out _), Is.False);
        Assert.That(StackText.TryParse("no-such-thing -> ", null, out _), Is.False);
        Assert.That(StackText.Parse("KVM / Xen").Stacks.Select(s => s.Title), Is.EqualTo(new[] { "KVM", "Xen" }));
    }

    [Test]
    public void AddDeployments_GivesOneCheckerByTheCatalogueThatWasAsked()
    {
        Catalog own = Catalog.BuiltIn.WithText("""
            { "layer": "platform-service", "components": [{ "id": "house-monitor", "name": "House Monitor", "summary": "Our monitor.", "license": "proprietary",
              "sources": ["https://acme.example/monitor"] }] }
            """);
        using ServiceProvider services = new ServiceCollection().AddDeployments(_ => own).BuildServiceProvider();
        DeploymentChecker checker = services.GetRequiredService<DeploymentChecker>();
        Assert.That(checker, Is.SameAs(services.GetRequiredService<DeploymentChecker>()));
        Assert.That(checker.Engine, Is.SameAs(services.GetRequiredService<RulesEngine>()));
        Assert.That(checker.Check("Bare Metal -> Linux -> House Monitor", Server).Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(() => Deployment.Check("Bare Metal -> Linux -> House Monitor", Server), Throws.TypeOf<InputException>());
    }
}
