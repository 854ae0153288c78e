using Deployments.Causes;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NRules.Evaluation;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Evaluation;

internal sealed class NRulesEngineTests
{
    private static readonly Stack Kvm = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> Linux -> KVM -> VMs")).Stack;

    [Test]
    public void Validate_WithoutVirtualization_NamesTheNeedAndAllThatFails()
    {
        NRulesReport report = NRulesEngine.Default.Validate(Kvm, HardwareProfiles.Named("x86-64-server-without-hardware-virtualization"));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(report.BrokenNeeds.Select(n => n.Component), Does.Contain(Hypervisors.Kvm));
        RootCause cause = report.RootCauses.Single();
        Assert.That(cause.Cause, Is.InstanceOf<FeatureOff>());
        Assert.That(cause.Component, Is.EqualTo(Hypervisors.Kvm));
        Assert.That(cause.Affected.Select(a => a.Component), Does.Contain((ComponentId?)Hypervisors.Kvm));
        Assert.That(cause.Affected.Select(a => a.Workload), Does.Contain((CapabilityId?)Capabilities.Vm));
    }

    [Test]
    public void Trace_OfAWorkingStack_HasEachStepAfterThoseItRestsOn()
    {
        string[] rules = [.. NRulesEngine.Default.Validate(Kvm, HardwareProfiles.Named("x86-64-server")).Trace.Select(a => a.Rule)];
        string[] way = ["hardware-virtualization", "kvm needs hardware-virtualization", "kvm works", "kvm provides kvm", "qemu works", "qemu provides vm"];
        Assert.That(way.Select(w => Array.IndexOf(rules, w)), Is.Ordered.And.All.AtLeast(0), string.Join('\n', rules));
    }

    [Test]
    public void Validate_UnknownHardware_IsConditionalAndHasNoCause()
    {
        NRulesReport report = NRulesEngine.Default.Validate(Kvm);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Conditional));
        Assert.That(report.RootCauses, Is.Empty);
        Assert.That(report.BrokenNeeds, Is.Empty);
        Assert.That(report.Trace.Select(a => a.ToString()), Does.Contain("a component does not work: kvm on host (at worst) does not work"));
    }

    [TestCase("x86-64-server", Verdict.Valid)]
    [TestCase("x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    [TestCase(null, Verdict.Conditional)]
    public void Judge_SaysWhatValidateSays(string? profile, Verdict verdict)
    {
        HardwareProfile? hardware = profile is null ? null : HardwareProfiles.Named(profile);
        Assert.That(NRulesEngine.Default.Judge(Kvm, hardware), Is.EqualTo(verdict));
        Assert.That(NRulesEngine.Default.Validate(Kvm, hardware).Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void Validate_ErrorThatIsWaived_StaysACauseAndDoesNotCount()
    {
        HardwareProfile machine = HardwareProfiles.Named("x86-64-server-without-hardware-virtualization");
        RootCause cause = NRulesEngine.Default.Validate(Kvm, machine).RootCauses.Single();
        NRulesReport report = NRulesEngine.Default.Validate(Kvm with { Waivers = [new Waiver(cause.Rule, "so", cause.Component, cause.Group)] }, machine);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(report.RootCauses, Is.EqualTo(new[] { cause }));
    }

    [Test]
    public void Validate_ComponentThatTheCatalogueLacks_ThrowsWithAdvice()
    {
        Stack stack = Stack.Build().Group("hosts", g => g.Use(new ComponentId("linnux"))).ToStack();
        Assert.That(() => NRulesEngine.Default.Validate(stack),
            Throws.TypeOf<InputException>().With.Message.Contains("unknown component 'linnux'; did you mean"));
    }

    [Test]
    public void Validate_OnManyThreads_SaysTheSame()
    {
        HardwareProfile server = HardwareProfiles.Named("x86-64-server");
        NRulesReport expected = NRulesEngine.Default.Validate(Kvm, server);
        Parallel.For(0, 16, _ => Assert.That(NRulesEngine.Default.Validate(Kvm, server), Is.EqualTo(expected)));
    }
}
