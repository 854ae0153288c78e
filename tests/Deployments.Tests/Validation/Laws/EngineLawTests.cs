using System.Globalization;
using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework.Internal;

namespace Deployments.Tests.Validation.Laws;

/// <summary>What must be so of every catalogue and every stack, tried on random ones.</summary>
internal sealed class EngineLawTests
{
    /// <summary>How many worlds each law is tried on; the environment variable LAW_TESTS asks for more.</summary>
    private static readonly int Tries = int.Parse(Environment.GetEnvironmentVariable("LAW_TESTS") ?? "400", CultureInfo.InvariantCulture);

    [Test]
    public void Worlds_Sampled_HaveEveryVerdict() => Assert.That(
        Gen.Sample(Worlds.World().Generator, 200).Select(w => new NaiveOracle(w).Verdict).Distinct(), Is.EquivalentTo(Enum.GetValues<Verdict>()));

    [Test]
    public void Validate_HostThatRestsOnItsOwnGuest_NamesTheCircle()
    {
        var guest = new HostOperatingSystem { Id = new("guest"), Name = "Guest" };
        var host = new HostOperatingSystem
        {
            Id = new("host"),
            Name = "Host",
            Needs = [new Need(Condition.Component(guest.Id, Reach.Stack), Severity.Error, "it is told so", null, "")],
            Provides = [new Provision(new("vm"))],
        };
        var stack = new Stack
        {
            Groups = [new NodeGroup { Name = "outer", Components = [host.Id], Guests = [new NodeGroup { Name = "inner", Components = [guest.Id] }] }],
        };
        Finding finding = Engine(new World([guest, host], [], stack, null)).Validate(stack).Findings.Single();
        Assert.That(finding.Message, Is.EqualTo("`Host` needs `Guest`, which only something that rests on `Host` offers"));
        Assert.That(finding.Because, Is.EqualTo(new[] { "`Host` needs `Guest`: it is told so", "`Guest` rests on `Host`" }));
        Assert.That(finding.Consequences.Select(c => c.Component), Is.EqualTo(new ComponentId?[] { guest.Id }));
    }

    [Test]
    public void Judge_AnyStack_AgreesWithThePlainReading() => Law(world =>
        Assert.That(Engine(world).Judge(world.Stack, world.Hardware), Is.EqualTo(new NaiveOracle(world).Verdict), world.ToString()));

    [Test]
    public void Judge_AnyStack_AgreesWithValidate() => Law(world =>
    {
        RulesEngine engine = Engine(world);
        Report report = engine.Validate(world.Stack, world.Hardware);
        Assert.That(engine.Judge(world.Stack, world.Hardware), Is.EqualTo(report.Verdict), world.ToString());
    });

    [Test]
    public void Validate_InvalidStack_AccountsForEveryBrokenPart() => Law(world =>
    {
        Catalog catalog = world.MakeCatalog();
        Report report = new RulesEngine(catalog).Validate(world.Stack, world.Hardware);
        HashSet<(string, ComponentId)> told = [.. report.Findings.SelectMany(f => f.Consequences
            .Where(c => c.Component is not null).Select(c => (c.Group, c.Component!.Value))
            .Concat(f is { Severity: Severity.Error, Group: { } group, Component: { } component } ? [(group, component)] : []))];
        foreach ((string group, ComponentId component) in Parts(catalog, world.Stack, world.Hardware).Where(p => !p.Value.MayWork).Select(p => p.Key))
        {
            Assert.That(told, Does.Contain((group, component)), world.ToString());
        }
    });

    [Test]
    public void Validate_AddedComponent_BreaksNoOther() => Law(world =>
    {
        Catalog catalog = world.MakeCatalog();
        Dictionary<(string, ComponentId), (bool MayWork, bool Works)> before = Parts(catalog, world.Stack, world.Hardware);
        foreach (NodeGroup group in world.Stack.AllGroups())
        {
            foreach (Component component in world.Components)
            {
                Stack larger = Change(world.Stack, group.Name, g => g with { Components = g.Components.Append(component.Id).Distinct().ToValueList() });
                Dictionary<(string, ComponentId), (bool MayWork, bool Works)> after = Parts(catalog, larger, world.Hardware);
                Assert.That(before.Where(p => (p.Value.MayWork && !after[p.Key].MayWork) || (p.Value.Works && !after[p.Key].Works)),
                    Is.Empty, world.ToString());
            }
        }
    });

    [Test]
    public void Validate_OfferedFix_HelpsWhenApplied() => Law(world =>
    {
        Catalog catalog = world.MakeCatalog();
        int before = Faults(catalog, world.Stack, world.Hardware);
        foreach (Fix fix in new RulesEngine(catalog).Validate(world.Stack, world.Hardware).Findings.SelectMany(f => f.Fixes))
        {
            World repaired = world with { Stack = fix.Stack, Hardware = fix.Hardware };
            Assert.That(Faults(catalog, repaired.Stack, repaired.Hardware), Is.LessThan(before), $"{fix}\n{world}");
            Assert.That(new NaiveOracle(repaired).Verdict, Is.EqualTo(fix.Outcome), $"{fix}\n{world}");
        }
    });

    [Test]
    public void Validate_OfferedFix_ChangesWhatItSays() => Law(world =>
    {
        foreach (Fix fix in Engine(world).Validate(world.Stack, world.Hardware).Findings.SelectMany(f => f.Fixes))
        {
            (string, ComponentId)[] before = Installed(world.Stack), after = Installed(fix.Stack);
            Assert.That(after.Except(before).Select(p => p.Item2), Is.EquivalentTo(fix.Adds), $"{fix}\n{world}");
            Assert.That(before.Except(after).Select(p => p.Item2), Is.EquivalentTo(fix.Removes), $"{fix}\n{world}");
            bool hardware = fix.Kind is FixKind.ChangeSetting or FixKind.ChangeHardware;
            Assert.That(hardware ? fix.Adds.Count + fix.Removes.Count : 0, Is.Zero, $"{fix}\n{world}");
        }

        static (string, ComponentId)[] Installed(Stack stack) => [.. stack.AllGroups().SelectMany(g => g.Components.Select(c => (g.Name, c)))];
    });

    [Test]
    public void Validate_RepairOfSeveralSteps_EndsInAWorkingStack()
    {
        int repairs = 0;
        Law(world =>
        {
            Report report = Engine(world).Validate(world.Stack, world.Hardware);
            if (report.Repair.Count > 0)
            {
                repairs++;
                Fix last = report.Repair[^1];
                var after = new NaiveOracle(world with { Stack = last.Stack, Hardware = last.Hardware });
                Assert.That(after.Verdict, Is.Not.EqualTo(Verdict.Invalid).And.EqualTo(last.Outcome), world.ToString());
            }
        }, 4 * Tries);
        Assert.That(repairs, Is.GreaterThan(Tries / 20), "worlds with a repair of several steps");
    }

    [Test]
    public void Validate_ConditionalStack_IsValidOnceItsRequirementsHold()
    {
        int conditional = 0;
        Law(world =>
        {
            RulesEngine engine = Engine(world);
            Report report = engine.Validate(world.Stack, world.Hardware);
            if (report.Verdict != Verdict.Conditional)
            {
                return;
            }

            conditional++;
            World settled = world;
            foreach (Requirement requirement in report.Requires.Where(r => r.State == FeatureState.Unknown))
            {
                settled = Enable(settled, requirement.Group, requirement.Fact.Feature!.Value);
            }

            Assert.That(engine.Judge(settled.Stack, settled.Hardware), Is.EqualTo(Verdict.Valid), $"{string.Join('\n', report.Requires)}\n{world}");
        }, 4 * Tries);
        Assert.That(conditional, Is.GreaterThan(Tries / 20), "worlds with a conditional stack");
    }

    [Test]
    public void Judge_RenamedComponents_SaysTheSame() => Law(world =>
    {
        World renamed = Renaming.Apply(world, id => new ComponentId($"x{99 - int.Parse(id.Value.AsSpan(1), CultureInfo.InvariantCulture)}"));
        Assert.That(Engine(renamed).Judge(renamed.Stack, renamed.Hardware), Is.EqualTo(Engine(world).Judge(world.Stack, world.Hardware)), world.ToString());
    });

    [Test]
    public void Judge_CatalogueInAnotherOrder_SaysTheSame() => Law(world =>
    {
        World reversed = world with { Components = world.Components.Reverse().ToValueList() };
        Assert.That(Engine(reversed).Judge(world.Stack, world.Hardware), Is.EqualTo(Engine(world).Judge(world.Stack, world.Hardware)), world.ToString());
    });

    [Test]
    public void Validate_ComponentsInAnotherOrder_FindsTheSame() => Law(world =>
    {
        Stack reversed = world.Stack with { Groups = world.Stack.Groups.Select(Reverse).ToValueList() };
        RulesEngine engine = Engine(world);
        Report first = engine.Validate(world.Stack, world.Hardware), second = engine.Validate(reversed, world.Hardware);
        Assert.That(second.Verdict, Is.EqualTo(first.Verdict), world.ToString());
        Assert.That(second.Findings.Select(Told), Is.EquivalentTo(first.Findings.Select(Told)), world.ToString());

        // A fix carries the changed stack and names components in its order, which is that other order.
        static (Finding, string) Told(Finding finding) => (finding with { Fixes = [] }, string.Join(
            '|', finding.Fixes.Select(f => $"{f.Kind} {f.Outcome} +{string.Join(' ', f.Adds)} -{string.Join(' ', f.Removes.Order())}").Order()));

        static NodeGroup Reverse(NodeGroup group) => group with
        {
            Components = group.Components.Reverse().ToValueList(),
            Guests = group.Guests.Select(Reverse).ToValueList(),
        };
    });

    [Test]
    public void Judge_ComponentNamedTwice_CountsOnce() => Law(world =>
    {
        Stack doubled = world.Stack with { Groups = world.Stack.Groups.Select(Double).ToValueList() };
        RulesEngine engine = Engine(world);
        Assert.That(engine.Judge(doubled, world.Hardware), Is.EqualTo(engine.Judge(world.Stack, world.Hardware)), world.ToString());

        static NodeGroup Double(NodeGroup group) => group with
        {
            Components = group.Components.Concat(group.Components).ToValueList(),
            Guests = group.Guests.Select(Double).ToValueList(),
        };
    });

    [Test]
    public void Judge_FeatureSwitchedOn_IsNeverWorse() => Law(world =>
    {
        RulesEngine engine = Engine(world);
        Verdict before = engine.Judge(world.Stack, world.Hardware);
        foreach (NodeGroup group in world.Stack.Groups)
        {
            foreach (FeatureId feature in World.Features)
            {
                World better = Enable(world, group.Name, feature);
                Assert.That(engine.Judge(better.Stack, better.Hardware), Is.LessThanOrEqualTo(before), world.ToString());
            }
        }
    });

    /// <summary>Tries a law on random worlds; the message of a failure has the smallest world that breaks it, and the seed.</summary>
    private static void Law(Action<World> law, int? tries = null) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tries ?? Tries).WithReplay(20261121, 7),
        Prop.ForAll(Worlds.World(), world =>
        {
            // Apart from the test's own result: a failure counts only once it has been shrunk.
            using var context = new TestExecutionContext.IsolatedContext();
            law(world);
        }));

    private static RulesEngine Engine(World world) => new(world.MakeCatalog());

    /// <summary>Unmet needs, contested claims, missing workloads and broken rules.</summary>
    private static int Faults(Catalog catalog, Stack stack, HardwareProfile? hardware)
    {
        var evaluation = new Evaluation(CompiledCatalog.Of(catalog));
        evaluation.Run(stack, hardware);
        return Grading.Of(evaluation).Wrong;
    }

    private static Dictionary<(string, ComponentId), (bool MayWork, bool Works)> Parts(Catalog catalog, Stack stack, HardwareProfile? hardware)
    {
        var evaluation = new Evaluation(CompiledCatalog.Of(catalog));
        evaluation.Run(stack, hardware);
        return evaluation.Instances.Take(evaluation.InstanceCount).ToDictionary(
            i => (evaluation.Groups[i.Group].Source.Name, i.Component.Source.Id), i => (i.MayWork, i.CertainlyWorks));
    }

    private static World Enable(World world, string group, FeatureId feature)
    {
        NodeGroup own = world.Stack.AllGroups().Single(g => g.Name == group);
        return own.Hardware is null
            ? world with { Hardware = (world.Hardware ?? HardwareProfile.Unknown).With(feature, FeatureState.Enabled) }
            : world with { Stack = Change(world.Stack, group, g => g with { Hardware = g.Hardware!.With(feature, FeatureState.Enabled) }) };
    }

    private static Stack Change(Stack stack, string name, Func<NodeGroup, NodeGroup> change)
    {
        return stack with { Groups = stack.Groups.Select(Walk).ToValueList() };

        NodeGroup Walk(NodeGroup group) => group.Name == name ? change(group) : group with { Guests = group.Guests.Select(Walk).ToValueList() };
    }
}
