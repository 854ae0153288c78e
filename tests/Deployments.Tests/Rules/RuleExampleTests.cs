using Deployments.Catalogs;
using Deployments.Rendering;
using Deployments.Rules;
using Deployments.Validation;
using NUnit.Framework;

namespace Deployments.Tests.Rules;

/// <summary>Every rule shows a stack that breaks it and the same stack repaired; so every id is emitted here at least once.</summary>
public sealed class RuleExampleTests
{
    private static IEnumerable<TestCaseData> Rules =>
        Catalog.BuiltIn.Rules.Select(r => new TestCaseData(r).SetArgDisplayNames($"{r.Id} {r.Name}"));

    [Test]
    public void Rules_All_HaveTheirOwnIdAndName()
    {
        Assert.That(Catalog.BuiltIn.Rules.Select(r => r.Id), Is.Unique);
        Assert.That(Catalog.BuiltIn.Rules.Select(r => r.Name), Is.Unique);
    }

    [Test]
    public void RuleCodes_All_HaveATextInTheData() => Assert.That(
        typeof(RuleCodes).GetFields().Select(f => (RuleId)f.GetValue(null)!).Where(id => Catalog.BuiltIn.Find(id) is null), Is.Empty);

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
