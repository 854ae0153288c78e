using Deployments.Changes;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Tests.References;

/// <summary>A deployment keeps the stack that its document describes; where that cannot work, the nearest that does stands next to it.</summary>
internal sealed class DescribedStackTests
{
    private const int MostChanges = 6;

    /// <summary>The deployments that cannot work as described, with what is said of them.</summary>
    private static readonly Dictionary<string, Feasibility> Unworkable = new()
    {
        ["D56"] = Feasibility.Impossible,
        ["R104"] = Feasibility.Impossible,
        ["C29"] = Feasibility.Impossible,
        ["R110"] = Feasibility.Impossible,
        ["B98"] = Feasibility.Impossible,
        ["B104"] = Feasibility.Impossible,
        ["C10"] = Feasibility.WithHelp,
        ["C14"] = Feasibility.Impossible,
        ["C15"] = Feasibility.Impossible,
        ["C17"] = Feasibility.Impossible,
        ["C23"] = Feasibility.Impossible,
        ["C24"] = Feasibility.Impossible,
        ["C30"] = Feasibility.Impossible,
        ["C33"] = Feasibility.Impossible,
        ["C34"] = Feasibility.Impossible,
        ["C43"] = Feasibility.Impossible,
    };

    private static IEnumerable<ReferenceDeployment> WithWorks => ReferenceDeployments.All.Where(d => d.Works is not null);

    private static IEnumerable<string> UnworkableKeys => Unworkable.Keys;

    [TestCaseSource(nameof(UnworkableKeys))]
    public void Judge_WhatCannotWorkAsDescribed_IsInvalidWhateverTheHardware(string key)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(key).Single();
        Assert.That(RulesEngine.Default.Judge(deployment.Stack), Is.EqualTo(Verdict.Invalid));
        foreach (string name in HardwareProfiles.Names)
        {
            Assert.That(RulesEngine.Default.Judge(deployment.Stack, HardwareProfiles.Named(name)), Is.EqualTo(Verdict.Invalid), name);
        }

        Assert.That(FeasibilityStudy.Of(deployment).Feasibility, Is.EqualTo(Unworkable[key]));
    }

    [Test]
    public void Judge_EveryOtherDeployment_MayWorkOnSomeHardware() => Assert.That(
        ReferenceDeployments.All.Where(d => RulesEngine.Default.Judge(d.Stack) == Verdict.Invalid).SelectMany(d => d.Keys), Is.EquivalentTo(Unworkable.Keys));

    [Test]
    public void Works_EveryDeploymentThatHasIt_NeedsIt() => Assert.That(WithWorks.SelectMany(d => d.Keys), Is.SubsetOf(Unworkable.Keys));

    [Test]
    public void Deployment_ThatHasNothingNear_IsAClaimAndSaysSo()
    {
        ReferenceDeployment deployment = ReferenceDeployments.All.Single(d => d.Works is null && d.Keys.Any(Unworkable.ContainsKey));
        Assert.That(deployment.Keys, Is.EqualTo(new[] { "C33" }));
        Assert.That(deployment.Note, Does.StartWith("Nothing near it works"));
    }

    [TestCaseSource(nameof(WithWorks))]
    public void Works_OnTheDeploymentsHardware_WorksAndIsNear(ReferenceDeployment deployment)
    {
        WorkingStudy study = FeasibilityStudy.Of(deployment).Works!;
        Assert.That(study.Report.Of(Deployments.Vocabulary.Severity.Error).Select(f => f.Message), Is.Empty);
        Assert.That(study.Report.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(study.Difference.Count, Is.InRange(1, MostChanges), deployment.Id);
    }

    [TestCaseSource(nameof(WithWorks))]
    public void Works_GroupsThatStay_DifferInNothingThatTheDifferenceLeavesOut(ReferenceDeployment deployment)
    {
        Dictionary<string, NodeGroup> described = deployment.Stack.AllGroups().ToDictionary(g => g.Name);
        foreach (NodeGroup group in deployment.Works!.Stack.AllGroups().Where(g => described.ContainsKey(g.Name)))
        {
            NodeGroup old = described[group.Name];
            Assert.That(group with { Components = old.Components, Runs = old.Runs, Guests = old.Guests }, Is.EqualTo(old), group.Name);
        }
    }

    [Test]
    public void Feasibility_WithHelp_OnlyAddsAndSaysWhat()
    {
        foreach (FeasibilityStudy study in ReferenceDeployments.All.Select(d => FeasibilityStudy.Of(d)))
        {
            Assert.That(study.Help.Count > 0, Is.EqualTo(study.Feasibility == Feasibility.WithHelp), study.Deployment.Id);
            Assert.That(study.Help.Select(h => h.Kind), Is.All.AnyOf(FixKind.AddComponent, FixKind.AddGroup, FixKind.AddWorkload));
            if (study.Feasibility == Feasibility.WithHelp)
            {
                IEnumerable<(string, string)> Places(Stack stack) => stack.AllGroups().SelectMany(g => g.Components.Select(c => (g.Name, c.Value)));
                Assert.That(Places(study.Deployment.Stack), Is.SubsetOf(Places(study.Works!.Works.Stack)));
            }
        }
    }

    [TestCase("D6", Verdict.Invalid)]
    [TestCase("D35", Verdict.Valid)]
    [TestCase("D57", Verdict.Invalid)]
    [TestCase("C42", Verdict.Invalid)]
    public void Alternatives_OfADocument_AreJudgedByThemselves(string key, Verdict verdict)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(key).Single();
        FeasibilityStudy study = FeasibilityStudy.Of(deployment);
        Assert.That(study.Report.Verdict, Is.EqualTo(Verdict.Valid), "the one that works is the stack");
        Assert.That(study.Alternatives.Select(a => a.Verdict), Is.EqualTo(new[] { verdict }));
        DeploymentCheck check = Deployment.Check(key, HardwareProfiles.Named(deployment.HardwareProfileName));
        Assert.That(check.Alternatives.Single(), Is.EqualTo(study.Alternatives));
        Assert.That(check.Verdict, Is.EqualTo(Verdict.Valid));
    }

    /// <summary>An Ironic beside LXD lets OpenStack work and leaves what was claimed, that OpenStack drives LXD, as it was.</summary>
    [TestCase("C14", 0)]
    [TestCase("C15", 0)]
    [TestCase("C17", 1)]
    [TestCase("C24", 1)]
    [TestCase("C34", 1)]
    [TestCase("D56", 1)]
    public void Fixes_BesideAPartThatDoesNotServe_ReplaceItAndKeepTheWorkloads(string key, int count)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(key).Single();
        HardwareProfile hardware = HardwareProfiles.Named(deployment.HardwareProfileName);
        Finding[] errors = [.. RulesEngine.Default.Validate(deployment.Stack, hardware).Of(Deployments.Vocabulary.Severity.Error)];
        Fix[] fixes = [.. errors.SelectMany(f => f.Fixes)];
        Assert.That(fixes, Has.Length.EqualTo(count));
        foreach (Fix fix in fixes)
        {
            Assert.That(fix.Kind, Is.EqualTo(FixKind.ReplaceComponent));
            Report after = RulesEngine.Default.Validate(fix.Stack, hardware);
            Assert.That(after.Of(Deployments.Vocabulary.Severity.Error).Select(f => f.Group), Does.Not.Contain(fix.Change.GroupName));
        }
    }

    [Test]
    public void Alternatives_OfEveryDeployment_HaveNames() => Assert.That(
        ReferenceDeployments.All.SelectMany(d => d.Alternatives).Select(a => a.Name), Is.All.Not.Null);

    [Test]
    public void Check_KeyThatCannotWork_GivesBothVerdicts()
    {
        DeploymentCheck check = Deployment.Check("C24", HardwareProfiles.Named("x86-64-server"));
        Assert.That(check.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(check.Works.Single()!.Report.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(Deployment.Check("D7").Works, Is.Empty);
    }
}
