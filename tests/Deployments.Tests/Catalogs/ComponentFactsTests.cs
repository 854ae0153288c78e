using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Catalogs;

/// <summary>Each fact of the catalogue decides a verdict: the component alone, on a machine that breaks the fact, is an error that names it.</summary>
[TestFixture]
internal sealed class ComponentFactsTests
{
    private static readonly IReadOnlyList<Component> Components = Catalog.BuiltIn.Components;

    private static IEnumerable<TestCaseData> Limited => Components.Where(c => c.Architectures != ArchitectureSet.All).Select(c => Case(c));

    private static IEnumerable<TestCaseData> FeatureNeeds =>
        from component in Components
        from need in component.Needs
        where need.Severity == Severity.Error
        let feature = need.Condition as FeatureCondition
        where feature is not null
        select Case(component, feature.Id);

    private static IEnumerable<TestCaseData> SharedClaims =>
        from component in Components
        from claim in component.Claims
        let other = Components.FirstOrDefault(c => c.Id != component.Id && c.Claims.Contains(claim))
        where other is not null
        select Case(component, claim, other.Id);

    [Test]
    public void Cases_OfThisFixture_AreNotFew() => Assert.Multiple(() =>
    {
        Assert.That(Limited.Count(), Is.GreaterThan(180), "components that run on some architectures only");
        Assert.That(FeatureNeeds.Count(), Is.GreaterThan(50), "features that components cannot do without");
        Assert.That(SharedClaims.Count(), Is.GreaterThan(90), "claims that more than one component makes");
    });

    [TestCaseSource(nameof(Limited))]
    public void Component_OnAnArchitectureItDoesNotRunOn_IsAnError(Component component)
    {
        foreach (Architecture architecture in ArchitectureSet.All.ToArray().Where(a => !component.Architectures.Contains(a)))
        {
            Report report = RulesEngine.Default.Validate(Of(component.Id), new HardwareProfile { Architecture = architecture });
            Assert.That(report.Of(Severity.Error).Select(f => f.Rule.Value), Does.Contain("DEP2003"), architecture.ToString());
        }
    }

    [TestCaseSource(nameof(FeatureNeeds))]
    public void Component_WithoutAHardwareFeatureItNeeds_SaysWhich(Component component, FeatureId feature)
    {
        Report report = RulesEngine.Default.Validate(Of(component.Id), new HardwareProfile().With(feature, FeatureState.Absent));
        Assert.That(report.Of(Severity.Error).Select(f => f.Feature), Does.Contain(feature));
    }

    [TestCaseSource(nameof(SharedClaims))]
    public void Component_BesideAnotherWithTheSameClaim_IsAnError(Component component, ClaimId claim, ComponentId other)
    {
        Report report = RulesEngine.Default.Validate(Of(component.Id, other));
        Assert.That(report.Of(Severity.Error).Select(f => f.Rule.Value), Does.Contain("DEP2004"), claim.ToString());
    }

    private static Stack Of(params ComponentId[] components) => new() { Groups = [new NodeGroup { Name = "host", Components = [.. components] }] };

    private static TestCaseData Case(Component component, params object[] rest) =>
        new TestCaseData([component, .. rest]).SetArgDisplayNames([component.Id.ToString(), .. rest.Select(r => r.ToString()!)]);
}
