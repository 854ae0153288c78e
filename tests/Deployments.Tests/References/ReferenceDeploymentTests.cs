using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Rules;
using Deployments.Validation;
using NUnit.Framework;

namespace Deployments.Tests.References;

/// <summary>What the files under <c>rules/deployments/</c> say is what the engine finds.</summary>
public sealed class ReferenceDeploymentTests
{
    /// <summary>Combinations that a source document claims and that cannot be had; each file says why.</summary>
    private static readonly string[] Impossible =
    [
        "nova-pods-on-cni", "nova-lxd", "nova-api-on-kubevirt", "xen-openstack", "sel4-microvm", "opennebula-lxd", "xen-kubevirt-ceph-claimed",
        "sel4-firecracker-openfaas", "opennebula-lxd-linstor",
    ];

    private static IEnumerable<TestCaseData> All =>
        ReferenceDeployments.All.Where(d => !Impossible.Contains(d.Id)).Select(d => new TestCaseData(d).SetArgDisplayNames(d.Id));

    [TestCaseSource(nameof(Impossible))]
    public void Validate_ImpossibleClaim_IsInvalidOnAnyHardware(string id)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(id).Single();
        Assert.That(deployment.Keys, Is.All.StartsWith("C"), "only a claim may be impossible");
        Assert.That(Judge(deployment, p => p).Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(RulesEngine.Default.Judge(deployment.Stack), Is.EqualTo(Verdict.Invalid));
    }

    [TestCaseSource(nameof(All))]
    public void Validate_OnItsHardware_IsValid(ReferenceDeployment deployment)
    {
        Report report = Judge(deployment, p => p);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid), Told(report));
    }

    [TestCaseSource(nameof(All))]
    public void Requires_OnItsHardware_AreItsPrerequisites(ReferenceDeployment deployment)
    {
        Report report = Judge(deployment, p => p);
        Assert.That(
            report.Requires.Select(r => new FeatureId(r.Fact)).Where(f => Catalog.BuiltIn.Find(f) is not null).Distinct(),
            Is.EquivalentTo(deployment.Prerequisites));
    }

    [TestCaseSource(nameof(All))]
    public void Validate_WithoutAPrerequisite_NamesIt(ReferenceDeployment deployment)
    {
        foreach (FeatureId feature in deployment.Prerequisites)
        {
            foreach (FeatureState state in new[] { FeatureState.Disabled, FeatureState.Absent })
            {
                Report report = Judge(deployment, p => p.With(feature, state));
                Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid), $"{feature} {state}");
                Assert.That(report.Of(Severity.Error).Select(f => f.Feature), Does.Contain(feature), Told(report));
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void Validate_UnknownPrerequisite_IsConditionalOnIt(ReferenceDeployment deployment)
    {
        foreach (FeatureId feature in deployment.Prerequisites)
        {
            Report report = Judge(deployment, p => p.With(feature, FeatureState.Unknown));
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Conditional), Told(report));
            Assert.That(report.Requires.Where(r => r.State == FeatureState.Unknown).Select(r => r.Fact), Does.Contain(feature.ToString()));
        }
    }

    [TestCaseSource(nameof(All))]
    public void Validate_PartsPastTheirLife_AreWarnedOf(ReferenceDeployment deployment)
    {
        ComponentId[] ended = [.. deployment.Stack.AllGroups().SelectMany(g => g.Components)
            .Where(c => Catalog.BuiltIn.Find(c)!.Lifecycle.State == LifecycleState.EndOfLife).Distinct()];
        Assert.That(
            Judge(deployment, p => p).Of(Severity.Warning).Where(f => f.Rule == RuleCodes.EndOfLife).Select(f => f.Component!.Value).Distinct(),
            Is.EquivalentTo(ended));
    }

    /// <summary>Judges a deployment with every machine in it changed alike.</summary>
    private static Report Judge(ReferenceDeployment deployment, Func<HardwareProfile, HardwareProfile> change)
    {
        Stack stack = deployment.Stack with
        {
            Groups = deployment.Stack.Groups.Select(g => g.Hardware is { } own ? g with { Hardware = change(own) } : g).ToValueList(),
        };
        return RulesEngine.Default.Validate(stack, change(HardwareProfile.Named(deployment.HardwareProfileName)));
    }

    private static string Told(Report report) =>
        string.Join('\n', report.Findings.Select(f => $"{f.Severity}[{f.Rule}] {f.Message}").Concat(report.Requires.Select(r => $"{r.Fact} {r.Value} {r.State}")));
}
