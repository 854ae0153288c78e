using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework.Internal;

namespace Deployments.Tests.Fleets;

/// <summary>What must be so of every fleet, every stack and every machine, tried on random ones.</summary>
[TestFixture]
internal sealed class FleetLawTests
{
    private static readonly RulesEngine Engine = RulesEngine.Default;

    [Test]
    public void Of_AnyFleet_LosesNoMachineAndPutsNoDifferentOnesTogether() => Law(RandomFleets.Fleet(), machines =>
    {
        Fleet fleet = Fleet.Of(machines);
        Assert.That(fleet.Machines, Is.EqualTo(machines.Sum(m => m.Nodes ?? 1)));
        Assert.That(fleet.Groups.SelectMany(g => g.Names).Order(), Is.EqualTo(machines.Select(m => m.Name).Order()));
        Assert.That(fleet.Groups.Select(g => g.Name), Is.Unique);
        Dictionary<string, string> keys = machines.ToDictionary(m => m.Name, Plain);
        Assert.That(fleet.Groups.All(g => g.Names.Select(n => keys[n]).Distinct().Count() == 1), Is.True);
        Assert.That(fleet.Groups, Has.Count.EqualTo(keys.Values.Distinct().Count()));
        Assert.That(fleet.Groups.Select(g => g.Count), Is.Ordered.Descending);
    });

    [Test]
    public void Judge_AnyMachine_IsWhatTheEngineSaysOfItAsOneOfEnough() => Law(RandomFleets.Fleet(), RandomFleets.Stack(), (machines, stack) =>
    {
        FleetReport report = Fleet.Of(machines).Judge(stack);
        Dictionary<string, MachineStudy> studies = report.Groups.SelectMany(g => g.Group.Names.Select(n => (n, g.Study))).ToDictionary(p => p.n, p => p.Study);
        foreach (HardwareProfile machine in machines)
        {
            HardwareProfile one = machine with { Nodes = Math.Max(report.Machines, report.Asked) };
            Assert.That(studies[machine.Name].Report.Verdict, Is.EqualTo(Engine.Judge(stack, one)), machine.Name);
        }

        Assert.That(Enum.GetValues<Suitability>().Sum(report.Count), Is.EqualTo(report.Machines));
    });

    [Test]
    public void Judge_AnyMachineThatDoesNotCarryTheStack_StandsInACause() => Law(RandomFleets.Fleet(), RandomFleets.Stack(), (machines, stack) =>
    {
        FleetReport report = Fleet.Of(machines).Judge(stack);
        foreach (JudgedGroup group in report.Groups)
        {
            IEnumerable<Verdict> told = report.Causes.Where(c => c.Groups.Contains(group.Group)).Select(c => c.Verdict).Distinct();
            Verdict verdict = group.Study.Report.Verdict;
            Assert.That(told, Is.EqualTo(verdict == Verdict.Valid ? [] : new[] { verdict }), group.Group.Name);
        }

        foreach (FleetCause cause in report.Causes)
        {
            Assert.That(cause.Groups, Is.Unique);
            Assert.That(cause.Remedies.SelectMany(r => r.Groups), Is.Unique.And.SubsetOf(cause.Groups));
        }
    });

    [Test]
    public void Judge_EveryProvenRemedy_HelpsOnEveryMachineItIsListedFor() => Law(RandomFleets.Fleet(), RandomFleets.Stack(), (machines, stack) =>
    {
        FleetReport report = Fleet.Of(machines).Judge(stack);
        Dictionary<MachineGroup, MachineStudy> studies = report.Groups.ToDictionary(g => g.Group, g => g.Study);
        foreach (FleetRemedy remedy in report.Causes.SelectMany(c => c.Remedies.Where(r => r.Outcome is not null)))
        {
            foreach (MachineGroup group in remedy.Groups)
            {
                Fix fix = studies[group].Report.Findings.SelectMany(f => f.Fixes).First(f => f.Text == remedy.Text && f.Kind == remedy.Kind);
                Report after = Engine.Validate(fix.Stack, fix.Hardware);

                // One of several things that a need lacks may be met by it, so the cause need not be gone.
                Assert.That(after.Verdict, Is.LessThanOrEqualTo(remedy.Outcome!.Value), remedy.Text);
            }
        }
    });

    [Test]
    public void Judge_Verdict_IsThatOfEnoughMachinesTogether() => Law(RandomFleets.Fleet(), RandomFleets.Stack(), (machines, stack) =>
    {
        FleetReport report = Fleet.Of(machines).Judge(stack);
        int valid = report.Count(Suitability.Carries);
        Verdict expected = valid >= report.Asked ? Verdict.Valid
            : valid + report.Count(Suitability.Conditional) >= report.Asked ? Verdict.Conditional : Verdict.Invalid;
        Assert.That(report.Verdict, Is.EqualTo(expected), "every reference stack states its counts");
    });

    [Test]
    public void Study_AnyWorld_SettingsAreEnoughAndAllOfThemNeeded() => Law(Worlds.World(), world =>
    {
        var engine = new RulesEngine(world.MakeCatalog());
        HardwareProfile machine = world.Hardware ?? HardwareProfile.Unknown;
        MachineStudy study = MachineStudy.Of(world.Stack, machine, engine);
        Assert.That(study.Report.Verdict, Is.EqualTo(engine.Judge(world.Stack, machine)), world.ToString());
        HardwareProfile changed = With(machine, study.Settings.Select(s => s.Feature));
        Assert.That(engine.Judge(world.Stack, changed), Is.EqualTo(study.Outcome), world.ToString());
        Assert.That(study.Settings.Count > 0, Is.EqualTo(study.Suitability == Suitability.AfterSettings), world.ToString());
        foreach (Setting setting in study.Settings)
        {
            HardwareProfile without = With(machine, study.Settings.Select(s => s.Feature).Where(f => f != setting.Feature));
            Assert.That(engine.Judge(world.Stack, without), Is.GreaterThan(study.Outcome), world.ToString());
        }
    });

    [Test]
    public void Study_NeverSaidOfAnyWorld_IsSoWhateverIsSwitchedOn() => Law(Worlds.World(), world =>
    {
        var engine = new RulesEngine(world.MakeCatalog());
        HardwareProfile machine = world.Hardware ?? HardwareProfile.Unknown;
        MachineStudy study = MachineStudy.Of(world.Stack, machine, engine);
        FeatureId[] off = [.. machine.Features.Where(f => f.Value.State is FeatureState.Disabled or FeatureState.Masked).Select(f => f.Key)];
        Verdict best = Enumerable.Range(0, 1 << off.Length)
            .Min(bits => engine.Judge(world.Stack, With(machine, off.Where((_, i) => (bits >> i & 1) == 1))));
        Assert.That(study.Suitability == Suitability.Never, Is.EqualTo(best == Verdict.Invalid), world.ToString());
        Assert.That(study.Obstacles.Count > 0, Is.EqualTo(best == Verdict.Invalid), world.ToString());
        Assert.That(study.Outcome, Is.EqualTo(study.Report.Verdict == Verdict.Invalid ? best : study.Report.Verdict), world.ToString());
    });

    private static HardwareProfile With(HardwareProfile machine, IEnumerable<FeatureId> on) =>
        on.Aggregate(machine, (m, f) => m.With(f, FeatureState.Enabled));

    /// <summary>What a profile says, written out.</summary>
    private static string Plain(HardwareProfile machine) =>
        $"{machine.Architecture} {machine.Cpu.Vendor} {machine.MemoryGiB} "
            + $"{string.Join(' ', machine.Features.Where(f => f.Value.State != FeatureState.Unknown).Select(f => $"{f.Key}={f.Value.State}"))}";

    private static void Law<T>(Arbitrary<T> values, Action<T> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261121, 7), Prop.ForAll(values, value =>
        {
            // Apart from the test's own result: a failure counts only once it has been shrunk.
            using var context = new TestExecutionContext.IsolatedContext();
            law(value);
        }));

    private static void Law<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Action<T1, T2> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261121, 7), Prop.ForAll(first, second, (one, other) =>
        {
            using var context = new TestExecutionContext.IsolatedContext();
            law(one, other);
        }));
}
