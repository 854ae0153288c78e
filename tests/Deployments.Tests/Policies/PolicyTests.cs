using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Policies;

/// <summary>Rules whose check is code stand in the report like any other.</summary>
[TestFixture]
internal sealed class PolicyTests
{
    private static readonly RuleId Owners = new("ACME-2");

    private static readonly Rule Rule = new()
    {
        Id = Owners, Name = "group-without-owner", Title = "Group names say who owns them", Reason = "somebody must be called",
        Remedy = "rename the group", Sources = ["document:House rules, 4"],
    };

    private readonly RulesEngine engine = RulesEngine.Default.With(OwnersOnly());

    [Test]
    public void Violation_IsAFindingWithWhatTheRuleStates()
    {
        DeploymentCheck check = new DeploymentChecker(engine).Check("Linux -> LXC -> Containers", Machines.Capable);
        Finding finding = check.Report.Of(Severity.Error).Single();
        Assert.That(check.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(engine.Judge(check.Report.Stack), Is.EqualTo(Verdict.Invalid));
        Assert.That((finding.Rule, finding.Group, finding.Message), Is.EqualTo((Owners, "host", "group `host` does not say who owns it")));
        Assert.That(finding.Because, Is.EqualTo(new[] { "somebody must be called", "its name has no prefix" }));
        Assert.That((finding.Remedy, finding.Source), Is.EqualTo(("rename the group", "document:House rules, 4")));
    }

    [Test]
    public void Violation_HasThePlaceOfItsComponentInTheText()
    {
        RulesEngine no = RulesEngine.Default.With(Own(judged =>
            [new PolicyViolation(Owners, "no LXC here") { Group = "host", Component = ContainerRuntimes.Lxc }]));
        Assert.That(new DeploymentChecker(no).Check("Linux -> LXC", Machines.Capable).Report.Findings[0].Location.ToString(), Is.EqualTo("<stack>:1:10"));
    }

    [Test]
    public void Rule_JoinsTheCatalog_SoThatAStackMayWaiveIt()
    {
        const string Json = """
            { "groups": [{ "name": "host", "components": ["linux"] }], "waivers": [{ "rule": "ACME-2", "reason": "a test bench", "group": "host" }] }
            """;
        Report report = new DeploymentChecker(engine).Check(Json, Machines.Capable).Report;
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(report.Findings.Single().WaivedBecause, Is.EqualTo("a test bench"));
        Assert.That(engine.Catalog.Find(Owners)?.Title, Is.EqualTo(Rule.Title));
        Assert.That(() => DeploymentChecker.Default.Check(Json), Throws.TypeOf<InputException>().With.Message.Contains("unknown rule 'ACME-2'"));
    }

    [Test]
    public void Proposal_IsAFixWhereItHelpsAndKeepsTheRest()
    {
        RulesEngine three = RulesEngine.Default.With(Own(judged => judged.Stack.AllGroups().Where(g => g.Count < 3).Select(g =>
            new PolicyViolation(Owners, "too few machines")
            {
                Group = g.Name,
                Proposals =
                [
                    new AddNodes(g.Name, 2), new AddNodes(g.Name, 3), new RemoveComponent(OperatingSystems.Linux, g.Name), new AddNodes("nowhere", 3),
                ],
            })));
        Stack stack = Stack.Build().Group("hosts", g => g.Nodes(1).Use(HardwarePlatforms.BareMetal, OperatingSystems.Linux)).ToStack();
        Finding finding = three.Validate(stack, Machines.Capable).Of(Severity.Error).Single();
        Assert.That(finding.Fixes.Select(f => (f.Text, f.Outcome)), Is.EqualTo(new[] { ("give group `hosts` at least 3 nodes", Verdict.Valid) }));
        Assert.That(three.Judge(finding.Fixes[0].Stack, finding.Fixes[0].Hardware), Is.EqualTo(finding.Fixes[0].Outcome));
    }

    [Test]
    public void Fix_OfTheCatalog_IsJudgedByThePolicyToo()
    {
        RulesEngine noRunc = RulesEngine.Default.With(Own(judged => judged.Stack.AllGroups()
            .Where(g => g.Components.Contains(ContainerRuntimes.Runc)).Select(g => new PolicyViolation(Owners, "no runc") { Group = g.Name })));
        Stack stack = Stack.Build().Group("hosts", g => g.Use(HardwarePlatforms.BareMetal, OperatingSystems.Linux, ContainerRuntimes.Containerd)).ToStack();
        var outcomes = noRunc.Validate(stack, Machines.Capable).Findings[0].Fixes.ToDictionary(f => f.Adds[0], f => f.Outcome);
        Assert.That(outcomes[ContainerRuntimes.Runc], Is.EqualTo(Verdict.Invalid));
        Assert.That(outcomes[ContainerRuntimes.Crun], Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Violation_ThatFollowsFromAnError_IsListedWithIt()
    {
        RulesEngine follows = RulesEngine.Default.With(Own(judged => judged.Findings.Where(f => f.Severity == Severity.Error)
            .Select(f => new PolicyViolation(Owners, "the guests are lost") { Component = Hypervisors.Kvm, FollowsFrom = f })));
        Report report = new DeploymentChecker(follows)
            .Check("Linux -> KVM -> VMs", Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled)).Report;
        Finding error = report.Of(Severity.Error).Single();
        Assert.That(error.Consequences.Where(c => c.Rule is not null), Is.EqualTo(new[]
        {
            new Consequence("host", Hypervisors.Kvm, null) { Rule = Owners, Message = "the guests are lost" },
        }));
    }

    [Test]
    public void Check_ThatThrows_IsReportedAndChangesNoVerdict()
    {
        RulesEngine broken = RulesEngine.Default.With(Own(static _ => throw new InvalidOperationException("no\nluck")), OwnersOnly("ACME-3"));
        Report report = new DeploymentChecker(broken).Check("Linux -> LXC", Machines.Capable).Report;
        Assert.That(report.Of(Severity.Warning).Select(f => f.Message),
            Is.EqualTo(new[] { "policy `ACME-2` could not be judged: it threw InvalidOperationException: no luck" }));
        Assert.That(report.Of(Severity.Error).Select(f => f.Rule.Value), Is.EqualTo(new[] { "ACME-3" }), "the other policy is judged");
    }

    [TestCase("ACME-9", "host", "linux", "it raised `ACME-9`, which is none of its rules")]
    [TestCase("ACME-2", "hosts", null, "it names group `hosts`, which the stack does not have")]
    [TestCase("ACME-2", "host", "linnux", "it names component `linnux`, which the catalogue does not have; did you mean 'linux'?")]
    public void Violation_ThatCannotBe_IsReported(string rule, string group, string? component, string why)
    {
        RulesEngine wrong = RulesEngine.Default.With(Own(_ =>
            [new PolicyViolation(new RuleId(rule), "wrong") { Group = group, Component = component is null ? null : new ComponentId(component) }]));
        Report report = new DeploymentChecker(wrong).Check("Linux -> LXC", Machines.Capable).Report;
        Assert.That(report.Findings.Select(f => (f.Severity, f.Message)),
            Is.EqualTo(new[] { (Severity.Warning, $"policy `ACME-2` could not be judged: {why}") }));
    }

    [Test]
    public void With_RuleThatIsThereAlready_IsRefused()
    {
        Assert.That(() => engine.With(OwnersOnly()), Throws.TypeOf<InputException>().With.Message.Contains("two rules have the id 'ACME-2'"));
        Assert.That(() => RulesEngine.Default.With(OwnersOnly("DEP2001")), Throws.TypeOf<InputException>().With.Message.Contains("two rules have the id"));
        Assert.That(
            () => RulesEngine.Default.With(OwnersOnly("not an id")), Throws.TypeOf<InputException>().With.Message.Contains("an id that no rule can have"));
    }

    [Test]
    public void Policy_SeesAssumptionsHardwareAndFindings()
    {
        JudgedStack? seen = null;
        RulesEngine eye = RulesEngine.Default.With(Own(judged =>
        {
            seen ??= judged;
            return [];
        }));
        Report report = new DeploymentChecker(eye).Check("Linux -> KVM -> VMs", Machines.Capable).Report;
        Assert.That(seen?.Assumed, Is.EqualTo(report.Assumed).And.Not.Empty);
        Assert.That((seen?.Stack, seen?.Hardware, seen?.Verdict), Is.EqualTo((report.Stack, Machines.Capable, Verdict.Valid)));
        Assert.That(seen?.Findings, Is.EqualTo(report.Findings));
    }

    private static Policy Own(Func<JudgedStack, IEnumerable<PolicyViolation>> check, string id = "ACME-2") => new(Rule with { Id = new RuleId(id) }, check);

    private static Policy OwnersOnly(string id = "ACME-2") => Own(
        judged => judged.Stack.AllGroups().Where(g => !g.Name.StartsWith("team-", StringComparison.Ordinal)).Select(g =>
            new PolicyViolation(new RuleId(id), $"group `{g.Name}` does not say who owns it") { Group = g.Name, Because = ["its name has no prefix"] }), id);
}
