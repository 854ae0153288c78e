using Deployments.Diagrams.Covering;
using Deployments.NUnit.Cases;
using Deployments.Spaces;
using Deployments.Stacks;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Tests;

[TestFixture]
internal sealed class ValidStacksTests
{
    private static readonly string[] Four = ["pair: kvm · ceph", "pair: kvm · linstor", "pair: xen-hvm · ceph", "pair: xen-hvm · linstor"];

    private static Stack[] StacksOf(string method) => [.. CaseRun.Of(method).Select(r => (Stack)r.Test.Arguments[0]!)];

    [Test]
    public void Method_All_IsEveryStackOfTheSpaceInItsOrder()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(StacksOf(nameof(MethodCases.Every)), Is.EqualTo(space.Enumerate()));
        Assert.That(CaseRun.Of(nameof(MethodCases.Every)).Select(r => r.ResultState), Is.All.EqualTo(ResultState.Success));
    }

    [Test]
    public void Method_Covering_IsTheCoverOfTheSpace()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(StacksOf(nameof(MethodCases.Covering)), Is.EqualTo(space.Cover(2).Stacks));
        Assert.That(StacksOf(nameof(MethodCases.Each)), Is.EqualTo(space.Cover(new CoverOptions { Strength = 1, Seed = 5 }).Stacks));
    }

    [Test]
    public void Method_Sample_IsSoManyDifferentStacks()
    {
        Stack[] drawn = StacksOf(nameof(MethodCases.Sample));
        Assert.That(drawn.Distinct().Count(), Is.EqualTo(20));
        Assert.That(CaseRun.Of(nameof(MethodCases.Sample)).Select(r => r.ResultState), Is.All.EqualTo(ResultState.Success));
    }

    [Test]
    public void Method_Shards_TogetherAreTheWhole()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Stack[] whole = [.. space.Enumerate().Where(s => Holds(s, "ceph") && Holds(s, "lxd"))];
        Assert.That(StacksOf(nameof(MethodCases.InThreeParts)), Is.EqualTo(whole));
    }

    [Test]
    public void Method_OfAnyKindOfSpace_Passes(
        [Values(
            nameof(MethodCases.Own), nameof(MethodCases.OwnElsewhere), nameof(MethodCases.OfFile), nameof(MethodCases.Cancelled), nameof(MethodCases.Awaited))]
        string method)
    {
        Assert.That(CaseRun.Of(method), Is.Not.Empty);
        Assert.That(CaseRun.Of(method).Select(r => r.ResultState), Is.All.EqualTo(ResultState.Success));
    }

    [Test]
    public void Method_OfAFile_HasNamesThatRead() => Assert.That(CaseRun.ArgumentsOf(nameof(MethodCases.OfFile)), Is.EquivalentTo(Four));

    [Test]
    public void Parameter_BesideValues_IsEveryCombination() => Assert.That(
        CaseRun.ArgumentsOf(nameof(ParameterCases.Beside)), Is.EquivalentTo(Four.SelectMany(f => new[] { $"{f},True", $"{f},False" })));

    [Test]
    public void Parameters_Two_AreEveryPair() => Assert.That(CaseRun.ArgumentsOf(nameof(ParameterCases.Two)), Is.EquivalentTo(new[]
    {
        "pair: kvm · ceph,pair: xen-hvm · ceph", "pair: kvm · ceph,pair: xen-hvm · linstor",
        "pair: kvm · linstor,pair: xen-hvm · ceph", "pair: kvm · linstor,pair: xen-hvm · linstor",
    }));

    [Test]
    public void Parameter_Pairwise_IsCombinedByNUnit() =>
        Assert.That(CaseRun.ArgumentsOf(nameof(ParameterCases.Paired)), Has.Length.InRange(12, 15).And.All.StartsWith("pair: "));

    [Test]
    public void Parameter_WithTwoAttributes_HasTheStacksOfBoth() => Assert.That(
        CaseRun.ArgumentsOf(nameof(ParameterCases.Joined)), Has.Some.StartsWith("pair: ").And.Some.StartsWith("formula-basic: "));

    [Test]
    public void Fixture_OfEveryStack_HasTheTests()
    {
        Assert.That(CaseRun.Of(nameof(FixtureCases.First)).Select(r => r.FullName), Is.EquivalentTo(
            Four.Select(f => $"Deployments.NUnit.Cases.FixtureCases({f}).First")));
        Assert.That(CaseRun.Of(nameof(FixtureCases.Second)).Select(r => r.ResultState), Is.EqualTo(Enumerable.Repeat(ResultState.Success, 8)));
    }

    [Test]
    public void Names_OfAllTests_Differ() => Assert.That(
        CaseRun.Results.Where(r => r.Test.MethodName != nameof(MethodCases.InThreeParts)).Select(r => r.FullName), Is.Unique);

    [TestCase(nameof(MethodCases.OfFile))]
    [TestCase(nameof(ParameterCases.Beside))]
    [TestCase(nameof(FixtureCases.First))]
    public void Categories_AreComponentsAndLayers(string method)
    {
        foreach (ITestResult result in CaseRun.Of(method))
        {
            bool isCeph = result.FullName.Contains("ceph", StringComparison.Ordinal);
            Assert.That(CaseRun.CategoriesOf(result.Test), Is.Unique.And.SupersetOf(new[] { "hypervisor", "storage", "linux", isCeph ? "ceph" : "linstor" }));
            Assert.That(CaseRun.CategoriesOf(result.Test), Has.None.EqualTo(isCeph ? "linstor" : "ceph"));
        }
    }

    private static bool Holds(Stack stack, string component) => stack.Groups.Any(g => g.Components.Any(c => c.Value == component));
}
