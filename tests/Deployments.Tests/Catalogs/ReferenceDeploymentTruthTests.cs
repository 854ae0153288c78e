using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Catalogs;

/// <summary>
/// What each reference deployment says of itself is what the rules engine finds: of its stack, or of the one that works where that cannot.
/// </summary>
[TestFixture]
internal sealed class ReferenceDeploymentTruthTests
{
    private static readonly RulesEngine Engine = RulesEngine.Default;

    private static IEnumerable<TestCaseData> Deployments => ReferenceDeployments.All.Where(d => !IsClaim(d)).Select(Case);

    private static IEnumerable<ReferenceDeployment> Working =>
        ReferenceDeployments.All.Where(d => d.Works is not null || FeasibilityStudy.Of(d).Feasibility <= Feasibility.Experimental);

    private static IEnumerable<TestCaseData> WorkingDeployments => Working.Select(Case);

    private static IEnumerable<TestCaseData> Prerequisites =>
        from deployment in Working
        from feature in deployment.Prerequisites
        select new TestCaseData(deployment, feature).SetArgDisplayNames(string.Join(' ', deployment.Keys), feature.ToString());

    private static IEnumerable<TestCaseData> DeploymentsWithAgedParts =>
        ReferenceDeployments.All.Where(d => !IsClaim(d) && AgedParts(d).Length > 0).Select(Case);

    [Test]
    public void Cases_OfThisFixture_AreNotFew() => Assert.Multiple(() =>
    {
        Assert.That(Deployments.Count(), Is.GreaterThan(100));
        Assert.That(WorkingDeployments.Count(), Is.GreaterThan(100));
        Assert.That(Prerequisites.Count(), Is.GreaterThan(100), "a prerequisite of a deployment each");
        Assert.That(DeploymentsWithAgedParts.Count(), Is.GreaterThan(5), "deployments with a part that is deprecated or past its life");
    });

    [Test]
    public void Keys_OfEverySystemInTheDocuments_Resolve()
    {
        IEnumerable<string> keys = Numbers("D", 1, 80).Concat(Numbers("R", 81, 110)).Concat(Numbers("B", 81, 110))
            .Concat(Enumerable.Range(1, 54).Select(n => $"C{n:00}"));
        Assert.That(keys.Where(k => ReferenceDeployments.Find(k).Count != 1), Is.Empty);
    }

    [Test]
    public void Find_BareNumberOfTwoSystems_GivesBoth() =>
        Assert.That(ReferenceDeployments.Find("84").SelectMany(d => d.Keys), Is.SupersetOf(new[] { "R84", "B84" }));

    [TestCaseSource(nameof(Deployments))]
    public void Deployment_OnItsHardware_IsValid(ReferenceDeployment deployment) =>
        Assert.That(Engine.Validate(Usable(deployment), Machine(deployment)).Of(Severity.Error).Select(f => f.Message), Is.Empty);

    [TestCaseSource(nameof(Prerequisites))]
    public void Deployment_WithoutAPrerequisite_IsInvalidAndSaysWhich(ReferenceDeployment deployment, FeatureId feature)
    {
        foreach (FeatureState state in new[] { FeatureState.Disabled, FeatureState.Masked, FeatureState.Absent })
        {
            Report report = Engine.Validate(Usable(deployment), Machine(deployment).With(feature, state));
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid), state.ToString());
            Assert.That(report.Of(Severity.Error).Select(f => f.Feature), Does.Contain(feature));
        }
    }

    [TestCaseSource(nameof(Prerequisites))]
    public void Deployment_WithAnUnknownPrerequisite_IsConditionalOnIt(ReferenceDeployment deployment, FeatureId feature)
    {
        Report report = Engine.Validate(Usable(deployment), Machine(deployment).With(feature, FeatureState.Unknown));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Conditional));
        Assert.That(report.Requires.Where(r => r.State == FeatureState.Unknown).Select(r => r.Fact), Does.Contain(HardwareFact.Of(feature)));
    }

    [TestCaseSource(nameof(WorkingDeployments))]
    public void Deployment_StatedPrerequisites_AreThoseThatItRestsOn(ReferenceDeployment deployment)
    {
        IEnumerable<string> derived = Engine.Validate(Usable(deployment), Machine(deployment)).Requires
            .Where(r => r.Condition is FeatureCondition && r.Instead.Count == 0).Select(r => r.Fact.ToString()).Distinct();
        Assert.That(deployment.Prerequisites.Select(p => p.ToString()), Is.EquivalentTo(derived));
    }

    [TestCaseSource(nameof(DeploymentsWithAgedParts))]
    public void Deployment_PartsPastTheirLife_AreWarnedOf(ReferenceDeployment deployment)
    {
        Report report = Engine.Validate(Usable(deployment), Machine(deployment));
        foreach (ComponentId id in AgedParts(deployment))
        {
            Finding warning = report.Of(Severity.Warning).First(f => f.Component == id && f.Rule.Value is "DEP4001" or "DEP4002");
            foreach (ComponentId successor in Catalog.BuiltIn.Find(id)!.Lifecycle.Successors)
            {
                Assert.That(warning.Message, Does.Contain(Catalog.BuiltIn.Find(successor)!.Name));
            }
        }
    }

    [Test]
    public void Judge_EveryDeployment_AgreesWithTheReport()
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            HardwareProfile?[] machines = [null, Machine(deployment), HardwareProfiles.Named("laptop"), HardwareProfiles.Named("cloud-vm-without-nesting")];
            foreach ((Stack stack, HardwareProfile? machine) in Both(deployment).SelectMany(s => machines.Select(m => (s, m))))
            {
                Assert.That(Engine.Judge(stack, machine), Is.EqualTo(Engine.Validate(stack, machine).Verdict), deployment.Id);
            }
        }
    }

    [Test]
    public void Validate_EveryDeploymentOnEveryMachine_OffersOnlyFixesThatHelp()
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            foreach ((Stack stack, string name) in Both(deployment).SelectMany(s => HardwareProfiles.Names.Select(n => (s, n))))
            {
                Report report = Engine.Validate(stack, HardwareProfiles.Named(name));
                foreach (Fix fix in report.Findings.SelectMany(f => f.Fixes).Concat(report.Repair))
                {
                    Assert.That(Engine.Judge(fix.Stack, fix.Hardware), Is.EqualTo(fix.Outcome), $"{deployment.Id} on {name}: {fix.Text}");
                }
            }
        }
    }

    private static Stack Usable(ReferenceDeployment deployment) => deployment.Works?.Stack ?? deployment.Stack;

    private static IEnumerable<Stack> Both(ReferenceDeployment deployment) =>
        deployment.Works is { } works ? [deployment.Stack, works.Stack] : [deployment.Stack];

    private static bool IsClaim(ReferenceDeployment deployment) => deployment.Keys.All(k => k.StartsWith('C'));

    private static ComponentId[] AgedParts(ReferenceDeployment deployment) => [.. Usable(deployment).AllGroups().SelectMany(g => g.Components)
        .Where(id => Catalog.BuiltIn.Find(id)!.Lifecycle.State is LifecycleState.EndOfLife or LifecycleState.Deprecated).Distinct()];

    private static TestCaseData Case(ReferenceDeployment deployment) => new TestCaseData(deployment).SetArgDisplayNames(string.Join(' ', deployment.Keys));

    private static IEnumerable<string> Numbers(string prefix, int first, int last) => Enumerable.Range(first, last - first + 1).Select(n => prefix + n);

    private static HardwareProfile Machine(ReferenceDeployment deployment) => HardwareProfiles.Named(deployment.HardwareProfileName);
}
