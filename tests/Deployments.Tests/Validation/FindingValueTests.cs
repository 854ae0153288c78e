using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

internal sealed class FindingValueTests
{
    private static readonly HardwareProfile Off = Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled);

    [Test]
    public void Validate_FeatureSwitchedOff_HasTheCauseAsAValue()
    {
        Finding finding = RulesEngine.Default.Validate(Complete("KVM -> VMs"), Off).Of(Severity.Error).Single();
        var cause = new FeatureOff(new Dependent(Dependence.Needs, Hypervisors.Kvm, null), Features.HardwareVirtualization, FeatureState.Disabled);
        Assert.That(finding.Cause, Is.EqualTo(cause));
        Assert.That(finding.Reasons[^1], Is.InstanceOf<ProfileFeature>());
        Assert.That(finding.Because, Has.Count.EqualTo(finding.Reasons.Count));
        Assert.That(finding.Fixes[0].Change, Is.InstanceOf<EnableFeature>());
    }

    [Test]
    public void Validate_Twice_GivesEqualFindings()
    {
        ValueList<Finding> once = RulesEngine.Default.Validate(Complete("KVM -> VMs"), Off).Findings;
        Assert.That(RulesEngine.Default.Validate(Complete("KVM -> VMs"), Off).Findings, Is.EqualTo(once).And.Not.Empty);
    }

    [Test]
    public void Validate_ProvidersThatClaimTheSame_OffersNoChangeTwice([Values("Linux -> CloudStack", "Windows Server -> CloudStack", "VMs")] string text)
    {
        Report report = RulesEngine.Default.Validate(ArrowNotation.Parse(text));
        foreach (Finding finding in report.Findings)
        {
            Assert.That(finding.Fixes.Select(f => f.Change), Is.Unique, finding.Message);
        }
    }

    [Test]
    public void Judge_MachinesThatLackTheSame_HaveOneCauseWhoeverNeedsIt()
    {
        FleetReport report = Fleet.Of([Off, Off with { MemoryGiB = 1024 }]).Judge(Complete("Linux -> KVM + Xen"));
        FleetCause cause = report.Causes.Single(c => c.Cause is FeatureLacking);
        Assert.That(cause.Cause, Is.EqualTo(new FeatureLacking(Features.HardwareVirtualization, FeatureState.Disabled)));
        Assert.That((cause.Machines, cause.Feature, cause.State), Is.EqualTo((2, Features.HardwareVirtualization, FeatureState.Disabled)));
        Assert.That(report.Causes.Select(c => c.Cause), Is.Unique);
    }

    private static Stack Complete(string text) => new StackCompleter().Complete(ArrowNotation.Parse(text)).Stack;
}
