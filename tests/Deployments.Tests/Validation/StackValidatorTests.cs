using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using FluentValidation.Results;

namespace Deployments.Tests.Validation;

[TestFixture]
internal sealed class StackValidatorTests
{
    private static readonly Stack Kvm = Stack.Build().Group("host", g => g.Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu)).ToStack();

    [Test]
    public void Validate_ValidStack_HasNoFailure() =>
        Assert.That(new StackValidator(Machines.Capable).Validate(Kvm).IsValid, Is.True);

    [Test]
    public void Validate_BrokenStack_CarriesCodeSeverityAndFix()
    {
        ValidationFailure failure = new StackValidator(Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled))
            .Validate(Kvm).Errors.Single();
        Assert.That(failure.ErrorCode, Is.EqualTo("DEP2001"));
        Assert.That(failure.Severity, Is.EqualTo(FluentValidation.Severity.Error));
        Assert.That(failure.PropertyName, Is.EqualTo("Groups[0]"));
        var finding = (Finding)failure.CustomState;
        Assert.That(failure.ErrorMessage, Is.EqualTo($"{finding.Message}; {finding.Fixes[0].Text}"));
    }

    [Test]
    public void Validate_ShapeIsWrong_SaysSoBeforeAnyRule()
    {
        var empty = new Stack();
        ValidationFailure failure = new StackValidator().Validate(empty).Errors.Single();
        Assert.That(failure.ErrorMessage, Is.EqualTo("the stack has no group"));
    }

    [Test]
    public void MinimumSeverity_Info_ReportsAdviceToo()
    {
        Stack small = Stack.Build().Group("host", g => g.Nodes(1).Use(OperatingSystems.Linux, Orchestrators.K3s)).ToStack();
        var validator = new StackValidator(Machines.Capable) { MinimumSeverity = Deployments.Vocabulary.Severity.Info };
        Assert.That(validator.Validate(small).Errors.Select(e => e.ErrorCode), Does.Contain("DEP3005"));
    }
}
