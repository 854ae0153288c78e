using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Spaces;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Tests.Validation.Laws;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>What a space rejects is the rest of its raw choices, each for a reason that the rules engine gives.</summary>
[TestFixture]
internal sealed class RejectionTests
{
    [TestCase("formula-basic")]
    [TestCase("hardware")]
    public void Rejections_AreTheChoicesThatTheEngineRefuses(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        Rejection[] rejections = [.. space.Rejections()];
        Assert.Multiple(() =>
        {
            Assert.That(rejections.Length + space.Count, Is.EqualTo(space.RawCount));
            foreach (Rejection rejection in rejections)
            {
                byte[] choice = [.. rejection.Choice];
                Report report = RulesEngine.Default.Validate(space.ToStack(choice));
                Assert.That(rejection.Verdict, Is.EqualTo(report.Verdict).And.Not.EqualTo(Verdict.Valid));
                Assert.That(rejection.Causes.Select(c => c.Rule), Is.SubsetOf(report.Findings.Select(f => (RuleId?)f.Rule)));
                Assert.That(rejection.Causes, Is.Not.Empty);
            }
        });
    }

    [Test]
    public void Rejections_OfGroupsThatMayNotConcernEachOther_HaveTheCausesThatTheEngineNames() => Law((world, _, engine) =>
    {
        Space space = Space.Compile(TwoMachines(world), world.Hardware, engine.Catalog);
        return space.Rejections().All(r => space.Compiled.Variables.IsWellFormed([.. r.Choice]) ? AsTheEngine(space, engine, r)
            : r.Causes is [{ Rule: null, Cause: ExcludedBySpace }]);
    });

    [Test]
    public void Independence_OfFormulaExtended_LeaveTheEdgeAlone() =>
        Assert.That(new Independence(Space.Compile(SpaceDefinitions.Named("formula-extended")).Compiled.Variables)
            .GroupsOf.Select(g => string.Join(' ', g)), Is.EqualTo(new[] { "installer hosts stores", "edge" }));

    [Test]
    public void Rejections_OfFormulaExtended_HaveTheCausesThatTheEngineNames()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        Rejection[] rejections = [.. space.Rejections()];
        Rejection[] wrong = [.. rejections.Where((r, i) => i % 53 == 0 && !AsTheEngine(space, RulesEngine.Default, r)).Take(3)];
        Assert.That(wrong, Is.Empty);
        Assert.That(rejections.Length + space.Count, Is.EqualTo(space.RawCount));
    }

    [Test]
    public void Rejections_Twice_AreTheSame()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(space.Rejections(), Is.EqualTo(space.Rejections()));
    }

    [Test]
    public void Rejections_OfAConditionOfTheSpace_NameNoRule()
    {
        Space space = Space.Compile(SpaceJson.Parse("""
            { "id": "s", "where": "lxc", "groups": [{ "name": "h", "hardware": "x86-64-server", "components": ["bare-metal", "linux", "runc"],
              "slots": [{ "name": "c", "components": ["lxc", "lxd"] }] }] }
            """));
        Rejection[] rejections = [.. space.Rejections()];
        Assert.Multiple(() =>
        {
            Assert.That(rejections.Select(r => r.Verdict), Is.EqualTo(new[] { Verdict.Valid }));
            Assert.That(rejections[0].Causes, Is.EqualTo(new[] { new RejectionCause(null, null, null, new ExcludedBySpace()) }));
            Assert.That(rejections[0].Causes[0].Message, Is.EqualTo("the space excludes it"));
        });
    }

    [Test]
    public void Rejections_OfALargeSpace_AreRefused()
    {
        string[] slots = [.. Enumerable.Range(0, 21).Select(i => $$"""{ "name": "s{{i}}", "components": ["lxc"], "optional": true }""")];
        Space space = Space.Compile(SpaceJson.Parse($$"""{ "id": "s", "groups": [{ "name": "h", "slots": [{{string.Join(',', slots)}}] }] }"""));
        Assert.That(() => space.Rejections(), Throws.TypeOf<InputException>().With.Message.Contains("1,000,000"));
    }

    [Test]
    public void TotalsOf_CountsEachChoiceOnceForEachCause()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Rejection[] rejections = [.. space.Rejections()];
        ValueList<RejectionTotal> totals = RejectionTotal.Of(rejections);
        Assert.Multiple(() =>
        {
            Assert.That(totals.Sum(t => t.Rejected), Is.EqualTo(rejections.Sum(r => r.Causes.Count)));
            Assert.That(totals.Sum(t => t.RejectedForThisAlone), Is.EqualTo(rejections.Count(r => r.Causes.Count == 1)));
            Assert.That(totals.Select(t => t.Rejected), Is.Ordered.Descending);
        });
    }

    /// <summary>Two machines, the second with virtual machines; either may offer the other something, or not.</summary>
    private static SpaceDefinition TwoMachines(World world)
    {
        ComponentId[] ids = [.. world.Components.Select(c => c.Id)];
        return SpaceDefinition.Build("two").Group("left", g => g.Use(ids[0]).OneOrNone("one", ids.AsSpan(1, Math.Min(ids.Length - 1, 2))))
            .Group("right", g => g.Several("some", ids.AsSpan(0, Math.Min(ids.Length, 3)))
                .Guests("inner", i => i.OneOrNone("one", ids.AsSpan(Math.Max(0, ids.Length - 2))), optional: true))
            .ToDefinition();
    }

    private static bool AsTheEngine(Space space, RulesEngine engine, Rejection rejection)
    {
        byte[] choice = [.. rejection.Choice];
        Report report = engine.Validate(space.ToStack(choice), space.Hardware);
        HashSet<string> errors = [.. report.Of(Severity.Error).Select(f => $"{f.Rule} {f.Group} {f.Component} {f.Message}")];
        return rejection.Verdict == report.Verdict && rejection.Causes.Count > 0
            && (report.Verdict == Verdict.Invalid ? errors.SetEquals(rejection.Causes.Select(c => $"{c.Rule} {c.Group} {c.Component} {c.Message}"))
                : rejection.Causes.All(c => c.Rule is null && (report.Verdict == Verdict.Valid
                    || report.Requires.Any(r => r.Group == c.Group && new FactUnknown(r.Condition, r.Instead).Equals(c.Cause)))));
    }
}
