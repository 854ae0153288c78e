using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Tests.Validation;

internal sealed class CompletionReportTests
{
    [Test]
    public void Validate_Completion_TellsWhatWasAssumed()
    {
        Completion completion = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> KVM -> VMs"));
        Report report = RulesEngine.Default.Validate(completion, Machines.Capable);
        Assert.That(report.Assumed, Is.EqualTo(completion.Assumed).And.Not.Empty);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Validate_OnHardware_ReportsTheStackWithThatHardware()
    {
        Stack stack = ArrowNotation.Parse("Bare Metal -> KVM -> VMs");
        NodeGroup group = RulesEngine.Default.Validate(stack, Machines.Capable).Stack.Groups[0];
        Assert.That(group.Hardware, Is.SameAs(Machines.Capable));
        Assert.That(group with { Hardware = null }, Is.EqualTo(stack.Groups[0]));
        Assert.That(RulesEngine.Default.Validate(stack).Stack, Is.SameAs(stack));
    }

    [Test]
    public void Judge_FleetOnCompletion_TellsWhatWasAssumed()
    {
        Completion completion = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> KVM -> VMs"));
        Assert.That(Fleet.Of([Machines.Capable]).Judge(completion).Assumed, Is.EqualTo(completion.Assumed).And.Not.Empty);
    }
}
