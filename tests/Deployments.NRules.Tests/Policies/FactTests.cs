using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Reporting.Json;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Policies;

/// <summary>There is a fact for everything that a policy talks about.</summary>
[TestFixture]
internal sealed class FactTests
{
    [TestCase("PlacedGroup x = null!; When().Match(() => x, g => g.Host != null && g.Host.Name == \"host\"); Raise(x.ToString()!)",
        "group `guests` has 1 machine")]
    [TestCase("Placed<Hypervisor> x = null!; When().Match(() => x, h => h.Component.Type == HypervisorType.Type1); Raise(x.ToString()!)",
        "`KVM` is in group `host`")]
    [TestCase("Placed x = null!; When().Match(() => x, p => p.IsAssumed, p => p.AnyComponent is Hypervisor); Raise(x.ToString()!)",
        "`QEMU` is assumed in group `host`")]
    [TestCase("Offer x = null!; When().Match(() => x, o => o.Capability == new CapabilityId(\"vm\")); Raise(x.ToString()!)",
        "`QEMU` in group `host` offers `vm`")]
    [TestCase("LeastSize x = null!; When().Match(() => x, m => m.Component.Id == Orchestrators.K3s); Raise(x.ToString()!)",
        "`K3s` asks for 2 GiB of memory and 2 cores")]
    [TestCase("MachineFeature x = null!; When().Match(() => x, f => f.State == FeatureState.Disabled); Raise(x.ToString()!)",
        "`secure-boot` is disabled on group `host`")]
    [TestCase("Dependency x = null!; When().Match(() => x, d => d.Label == \"hardware-virtualization\"); Raise(x.Source.ToString())", "kvm on host")]
    [TestCase("Assumption x = null!; When().Match(() => x, a => a.Component == Hypervisors.Qemu); Raise(x.Because)", "group `host` needs the capability `vm`")]
    [TestCase("Finding x = null!; When().Match(() => x, f => f.Severity == Severity.Info); Raise(x.Rule.Value)", "DEP3005")]
    [TestCase("JudgedStack x = null!; When().Match(() => x, j => j.Verdict == Verdict.Valid); Raise(x.Stack.Groups[0].Name)", "host")]
    public void Fact_IsMatched(string rule, string expected)
    {
        string body = rule.Replace("Raise(", "Then().Do(context => context.Raise(", StringComparison.Ordinal) + ");";
        RulesEngine engine = RulesEngine.Default.WithNRules(PolicyAssembly.OfRules(body));
        Report report = new DeploymentChecker(engine).Check(
            "Linux -> KVM -> VM -> K3s", HardwareProfiles.Named("x86-64-server").With(Features.SecureBoot, FeatureState.Disabled)).Report;
        Assert.That(report.Findings.Where(f => f.Rule.Value == "ACME-1").Select(f => f.Message), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Violation_IsAFactForOtherRules()
    {
        RulesEngine engine = RulesEngine.Default.WithNRules(PolicyAssembly.OfRules(
            """
            PlacedGroup group = null!;
            When().Match(() => group);
            Then().Do(context => context.Raise(group, "first"));
            """,
            """
            PolicyViolation first = null!;
            When().Match(() => first, v => v.Rule == new RuleId("ACME-1"));
            Then().Do(context => context.Raise("second"));
            """));
        Report report = new DeploymentChecker(engine).Check("Linux", HardwareProfiles.Named("x86-64-server")).Report;
        Assert.That(report.Findings.Select(f => $"{f.Rule} {f.Message}"), Is.EqualTo(new[] { "ACME-2 second", "ACME-1 first" }));
        Assert.That(report.Findings[0].Because, Is.EqualTo(new[] { "ACME-1: first" }));
    }

    [Test]
    public void PolicyThatFindsNothing_ChangesNoReport()
    {
        RulesEngine silent = RulesEngine.Default.WithNRules(PolicyAssembly.OfRules(
            "Placed never = null!; When().Match(() => never, p => p.Name == \"\"); Then().Do(context => context.Raise(never, \"never\"));"));
        foreach (References.ReferenceDeployment deployment in References.ReferenceDeployments.All.Where((_, i) => i % 16 == 0))
        {
            foreach (HardwareProfile? machine in new[] { null, HardwareProfiles.Named("laptop"), HardwareProfiles.Named("x86-64-server") })
            {
                string expected = ReportJson.Write(RulesEngine.Default.Validate(deployment.Stack, machine));
                Assert.That(ReportJson.Write(silent.Validate(deployment.Stack, machine)), Is.EqualTo(expected), deployment.Id.ToString());
            }
        }
    }
}
