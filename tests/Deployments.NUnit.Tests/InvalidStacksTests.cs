using Deployments.NUnit.Cases;
using Deployments.Spaces;
using Deployments.Spaces.Violating;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Tests;

[TestFixture]
internal sealed class InvalidStacksTests
{
    private static readonly Space Space = Space.Compile(SpaceDefinitions.Named("formula-basic"));

    [TestCase(nameof(InvalidCases.OfRules))]
    [TestCase(nameof(InvalidCases.OfHardware))]
    [TestCase(nameof(InvalidCases.OfStacks))]
    [TestCase(nameof(InvalidCases.OfStacksOnHardware))]
    [TestCase(nameof(InvalidCases.OfParameter))]
    [TestCase(nameof(InvalidFixtureCases.OfFixture))]
    public void Cases_OfEveryKind_AreRefused(string method)
    {
        Assert.That(CaseRun.Of(method), Is.Not.Empty);
        Assert.That(CaseRun.Of(method).Select(r => (r.FullName, r.ResultState, r.Message)), Has.All.Matches<(string, ResultState State, string)>(
            r => r.State == ResultState.Success));
    }

    [Test]
    public void Method_OfRules_HasEveryViolationOfTheSpace() => Assert.That(
        CaseRun.Of(nameof(InvalidCases.OfRules)).Select(r => ((Violation)r.Test.Arguments[0]!).Reason),
        Is.EquivalentTo(Space.Violations().Select(v => v.Reason)));

    [Test]
    public void Method_OfHardware_HasWhatEveryStackNeeds() => Assert.That(
        CaseRun.Of(nameof(InvalidCases.OfHardware)).Select(r => ((Violation)r.Test.Arguments[0]!).Missing),
        Is.EquivalentTo(Space.HardwareViolations().Select(v => v.Missing)));

    [Test]
    public void Names_HoldTheRule() => Assert.That(
        CaseRun.ArgumentsOf(nameof(InvalidCases.OfRules)), Is.Unique.And.All.Match("^formula-basic: DEP[0-9]+"));

    [Test]
    public void Output_OfAFailedTest_SaysWhatIsWrong()
    {
        ITestResult result = CaseRun.Of(nameof(FailingCases.OfViolation))[0];
        var violation = (Violation)result.Test.Arguments[0]!;
        Assert.That(result.Output, Does.Contain($"{violation.Rule}: {violation.Message}").And.Contain("┌─ hosts × 3"));
    }
}
