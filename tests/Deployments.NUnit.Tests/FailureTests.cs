using Deployments.NUnit.Cases;
using Deployments.Notation;
using Deployments.Stacks;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Tests;

/// <summary>A test that fails shows its stack, and how to run it again.</summary>
[TestFixture]
internal sealed class FailureTests
{
    private static readonly string[] Methods =
        [nameof(FailingCases.InMethod), nameof(FailingCases.InParameter), nameof(FailingFixtureCases.InFixture)];

    [TestCaseSource(nameof(Methods))]
    public void Output_OfAFailedTest_HasTheStackAsADrawingAndAsJson(string method)
    {
        foreach (ITestResult result in CaseRun.Of(method))
        {
            Stack stack = result.Test.Arguments.Concat(result.Test.Parent!.Arguments).OfType<Stack>().Single();
            Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
            Assert.That(result.Output, Does.Contain("pair: kvm · ceph").And.Contain("┌─ hosts × 3").And.Contain("│ Ceph "));
            string json = result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..];
            Assert.That(StackJson.Parse(json), Is.EqualTo(stack));
        }
    }

    [Test]
    public void Output_OfATestThatPassed_IsEmpty() =>
        Assert.That(CaseRun.Of(nameof(MethodCases.Every)).Select(r => r.Output), Is.All.Empty);

    [Test]
    public void Output_NamesTheFilterThatRunsItAgain()
    {
        const string Namespace = "FullyQualifiedName=Deployments.NUnit.Cases.";
        Assert.That(CaseRun.Of(nameof(FailingCases.InMethod))[0].Output, Does.Contain($"""
            dotnet test --filter "{Namespace}FailingCases.InMethod\(pair: kvm · ceph\)"
            """));
        Assert.That(CaseRun.Of(nameof(FailingFixtureCases.InFixture))[0].Output, Does.Contain($"""
            dotnet test --filter "{Namespace}FailingFixtureCases\(pair: kvm · ceph\).InFixture"
            """));
    }

    [Test]
    public void Output_OfANameThatNoShellTakes_NamesTheMethod() => Assert.That(
        CaseRun.Of(nameof(FailingCases.InParameter)).Single(r => r.Name.Contains("\\\"", StringComparison.Ordinal)).Output,
        Does.Contain("""dotnet test --filter "FullyQualifiedName~Deployments.NUnit.Cases.FailingCases.InParameter" """.TrimEnd()));

    [Test]
    public void Message_OfTheAssertion_IsTheReport() => Assert.That(
        CaseRun.Of(nameof(FailingCases.InMethod))[0].Message,
        Does.Contain("a stack that works on x86-64 server, VT-x switched off").And.Contain("✗ invalid: `pair` cannot work as it is").And.Contain("error[DEP"));
}
