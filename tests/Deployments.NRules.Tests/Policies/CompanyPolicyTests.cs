using CompanyPolicies;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Policies;
using Deployments.Reporting.Pipelines;
using Deployments.Reporting.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Deployments.NRules.Tests.Policies;

/// <summary>The sample's policies: each with a stack that breaks it and one that keeps it.</summary>
[TestFixture]
internal sealed class CompanyPolicyTests
{
    private static readonly HardwareProfile Machine = HardwareProfiles.Named("x86-64-server");

    private static readonly RulesEngine Engine = RulesEngine.Default.WithNRules(On(new DateOnly(2026, 11, 28)), typeof(Site).Assembly);

    private readonly DeploymentChecker checker = new(Engine);

    [TestCase("FreeBSD -> bhyve -> VMs", "ACME-1 host/bhyve")]
    [TestCase("Linux -> KVM -> QEMU -> VMs", "")]
    [TestCase("""{ "groups": [{ "name": "s", "count": 2, "components": ["bare-metal", "linux", "ceph"] }] }""", "ACME-2 s/ceph")]
    [TestCase("""{ "groups": [{ "name": "s", "count": 3, "components": ["bare-metal", "linux", "ceph"] }] }""", "")]
    [TestCase("Clear Linux -> KVM -> VMs", "ACME-3 host/clear-linux")]
    [TestCase("Debian -> KVM -> VMs", "")]
    [TestCase(Clusters, "ACME-4 /")]
    [TestCase("Linux -> Kubernetes -> Calico", "")]
    [TestCase("Linux -> Kubernetes -> Vault", "ACME-6 host/vault")]
    [TestCase("Linux -> LXC -> Containers", "")]
    public void Policies_FindWhatTheyForbid(string stack, string expected) => Assert.That(FoundOn(stack, Machine), Is.EqualTo(expected));

    [Test]
    public void Keys_OnAMachineWithoutSecureBoot_AreFoundAlsoFromAGuest()
    {
        HardwareProfile machine = Machine.With(Features.SecureBoot, FeatureState.Disabled).With(Features.Tpm20, FeatureState.Unknown);
        Report report = checker.Check("Linux -> KVM -> VM -> Kubernetes -> Vault", machine).Report;
        Finding[] found = [.. report.Of(Severity.Error)];
        Assert.That(found.Select(f => f.Message), Is.EqualTo(new[]
        {
            "`HashiCorp Vault` holds keys on machines whose `secure-boot` is disabled",
            "`HashiCorp Vault` holds keys on machines whose `tpm-2.0` is unknown",
        }));
        Assert.That(found[0].Because, Does.Contain("`secure-boot` is disabled on group `host`"));
    }

    [Test]
    public void SupportAhead_CountsFromTheDayThatTheProgramGives()
    {
        const string Stack = "Clear Linux -> KVM -> VMs";
        DeploymentChecker Then(int year, int month, int day) =>
            new(RulesEngine.Default.WithNRules(On(new DateOnly(year, month, day)), typeof(Site).Assembly));
        Assert.That(Then(2025, 1, 19).Check(Stack, Machine).Report.Findings.Select(f => f.Rule.Value), Does.Not.Contain("ACME-3"), "181 days before");
        Assert.That(Then(2025, 1, 20).Check(Stack, Machine).Report.Findings.Select(f => f.Rule.Value), Does.Contain("ACME-3"), "179 days before");
    }

    [Test]
    public void NoTypeTwo_InALab_IsFine()
    {
        var lab = new NRulesOptions { Facts = [new Site(IsProduction: false, new DateOnly(2026, 11, 28))] };
        Assert.That(new DeploymentChecker(RulesEngine.Default.WithNRules(lab, typeof(Site).Assembly)).Check("FreeBSD -> bhyve -> VMs", Machine).Verdict,
            Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Finding_StandsInEveryFormat()
    {
        Report report = checker.Check("FreeBSD -> bhyve -> VMs", Machine).Report;
        Assert.That(report.Findings.Single().Location.ToString(), Is.EqualTo("<stack>:1:12"));
        Assert.That(
            TextReport.Write(report, new TextReportOptions { Catalog = Engine.Catalog }), Does.Contain("error[ACME-1]: `bhyve` is a type-2 hypervisor"));
        Assert.That(
            SarifReport.Write(report, Engine.Catalog), Does.Contain("\"ruleId\": \"ACME-1\"").And.Contain("No type-2 hypervisor runs production guests"));
        Assert.That(JUnitReport.Write(report, Engine.Catalog), Does.Contain("ACME-1"));
        Assert.That(GitHubReport.Write(report), Does.Contain("ACME-1"));
    }

    [Test]
    public void Fix_LeadsToTheVerdictThatItSays()
    {
        const string Stack = """{ "groups": [{ "name": "s", "count": 2, "components": ["bare-metal", "linux", "ceph"] }] }""";
        Fix fix = checker.Check(Stack, Machine).Report.Of(Severity.Error).Single().Fixes.Single();
        Assert.That((fix.Text, fix.Outcome), Is.EqualTo(("give group `s` at least 3 nodes", Verdict.Valid)));
        Assert.That(Engine.Judge(fix.Stack, fix.Hardware), Is.EqualTo(fix.Outcome));
    }

    [Test]
    public void AddNRules_TurnsThePoliciesOn()
    {
        using ServiceProvider services = new ServiceCollection().AddDeployments().AddNRules(typeof(Site).Assembly).BuildServiceProvider();
        Assert.That(services.GetRequiredService<DeploymentChecker>().Check("FreeBSD -> bhyve -> VMs", Machine).Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(services.GetServices<IPolicy>().Single().Rules, Has.Count.EqualTo(6));
    }

    [Test]
    public void Judge_FromManyThreads_IsAlwaysTheSame()
    {
        Report expected = checker.Check(Clusters, Machine).Report;
        Parallel.For(0, 64, _ => Assert.That(checker.Check(Clusters, Machine).Report, Is.EqualTo(expected)));
    }

    private const string Clusters = """
        { "groups": [
          { "name": "blue", "components": ["bare-metal", "linux", "containerd", "runc", "kubernetes", "calico"] },
          { "name": "green", "components": ["bare-metal", "linux", "containerd", "runc", "kubernetes", "cilium"] }
        ] }
        """;

    private static NRulesOptions On(DateOnly today) => new() { Facts = [new Site(IsProduction: true, today)] };

    private string FoundOn(string stack, HardwareProfile machine) => string.Join(", ", checker.Check(stack, machine).Report.Findings
        .Where(f => f.Rule.Value.StartsWith("ACME", StringComparison.Ordinal)).Select(f => $"{f.Rule} {f.Group}/{f.Component}"));
}
