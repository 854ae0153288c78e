using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Pages;
using Deployments.Vocabulary;

namespace Deployments.Tests.Rules;

/// <summary>Every rule shows a stack that breaks it and the same stack repaired; so every id is emitted here at least once.</summary>
internal sealed class RuleExampleTests
{
    /// <summary>Rules that no component of the catalogue can break at present; each has a test of its own below.</summary>
    private static readonly RuleId[] Unbroken = [new("DEP4002")];

    private static IEnumerable<TestCaseData> Rules =>
        Catalog.BuiltIn.Rules.Where(r => !Unbroken.Contains(r.Id)).Select(r => new TestCaseData(r).SetArgDisplayNames($"{r.Id} {r.Name}"));

    [Test]
    public void Rules_All_HaveTheirOwnIdAndName()
    {
        Assert.That(Catalog.BuiltIn.Rules.Select(r => r.Id), Is.Unique);
        Assert.That(Catalog.BuiltIn.Rules.Select(r => r.Name), Is.Unique);
    }

    [Test]
    public void RuleCodes_All_HaveATextInTheData() => Assert.That(
        typeof(RuleCodes).GetFields().Select(f => (RuleId)f.GetValue(null)!).Where(id => Catalog.BuiltIn.Find(id) is null), Is.Empty);

    [Test]
    public void Deprecated_ComponentOfAUsersOwn_IsWarnedOf()
    {
        Assert.That(Catalog.BuiltIn.Components.Where(c => c.Lifecycle.State == LifecycleState.Deprecated), Is.Empty, "give DEP4002 an example again");
        Component linux = Catalog.BuiltIn.Find(new ComponentId("linux"))! with
        {
            Lifecycle = new Lifecycle(LifecycleState.Deprecated, null, null, [new ComponentId("debian")], null, "https://example.org/"),
        };
        Finding finding = ExampleReport.Of(new RuleExample("Bare Metal -> Linux", "x86-64-server"), Catalog.BuiltIn.With(linux)).Of(Severity.Warning).Single();
        Assert.That(finding.Rule, Is.EqualTo(Unbroken[0]));
        Assert.That(finding.Message, Is.EqualTo("`Linux` is deprecated; its successors are `Debian`"));
        Assert.That(finding.Fixes.Single().Adds, Is.EqualTo(new[] { new ComponentId("debian") }));
    }

    [TestCaseSource(nameof(Rules))]
    public void Broken_EachRule_BreaksThatRuleAlone(Rule rule)
    {
        Assert.That(rule.Broken, Is.Not.Null, "the rule shows no stack that breaks it");
        Report report = ExampleReport.Of(rule.Broken!, Catalog.BuiltIn);
        Assert.That(report.Of(rule.Severity).Select(f => f.Rule).Distinct(), Is.EqualTo(new[] { rule.Id }), Told(report));
        Assert.That(rule.Severity == Severity.Error ? [] : report.Of(Severity.Error), Is.Empty, Told(report));
    }

    [TestCaseSource(nameof(Rules))]
    public void Repaired_EachRule_IsFreeOfItAndNoWorse(Rule rule)
    {
        Assert.That(rule.Repaired, Is.Not.Null, "the rule shows no repaired stack");
        Report broken = ExampleReport.Of(rule.Broken!, Catalog.BuiltIn), repaired = ExampleReport.Of(rule.Repaired!, Catalog.BuiltIn);
        Assert.That(repaired.Findings.Select(f => f.Rule), Has.None.EqualTo(rule.Id), Told(repaired));
        Assert.That(repaired.Verdict, Is.Not.EqualTo(Verdict.Invalid).And.LessThanOrEqualTo(broken.Verdict), Told(repaired));
        Assert.That(repaired.Of(Severity.Warning).Count(), Is.LessThanOrEqualTo(broken.Of(Severity.Warning).Count()), Told(repaired));
    }

    private static string Told(Report report) =>
        string.Join('\n', report.Findings.Select(f => $"{f.Severity}[{f.Rule}] {f.Message}"));
}
