using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Negative cases, against the rules engine and against going through every choice.</summary>
[TestFixture]
internal sealed class ViolationTests
{
    [Test]
    public void Violations_RandomSpaces_HaveEachErrorThatStandsAlone() => Law((_, space, engine) =>
    {
        Violation[] found = [.. space.Violations()];
        return found.All(v => IsConfirmed(v, engine)) && SoleErrors(space).ToHashSet().SetEquals(found.Select(LabelOf));
    }, 60);

    /// <summary>Spaces that are too large to go through: what the search by demands finds of each, held against going through all.</summary>
    [Test]
    public void Violations_ByDemandsAlone_AreConfirmedAndMissFewRules()
    {
        int rules = 0, missed = 0;
        Law((_, space, engine) =>
        {
            Violation[] found = [.. StackViolations.Of(space.Compiled, 0, CancellationToken.None)];
            HashSet<RuleId> alone = [.. SoleErrors(space).Select(static e => e.Rule)];
            rules += alone.Count;
            missed += alone.Except(found.Select(static v => v.Rule)).Count();
            return found.All(v => IsConfirmed(v, engine));
        }, 100);
        Assert.Multiple(() =>
        {
            Assert.That(rules, Is.GreaterThan(100));
            Assert.That(missed, Is.LessThan(rules / 50));
        });
    }

    [TestCase("formula-basic", 3)]
    [TestCase("formula-switches", 1)]
    [TestCase("formula-extended", 11)]
    [TestCase("formula-estimate", 7)]
    [TestCase("hardware", 16)]
    public void Violations_SmallSpace_AreAllErrorsThatStandAlone(string id, int count)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        Violation[] found = [.. space.Violations()];
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(LabelOf), Is.EquivalentTo(SoleErrors(space).Distinct()));
            Assert.That(found, Has.Length.EqualTo(count).And.All.Matches<Violation>(static v => IsConfirmed(v!, RulesEngine.Default)));
        });
    }

    [TestCase("metal")]
    [TestCase("nested")]
    public void Violations_LargeSpace_AreConfirmedAndMissNoRuleThatNeighboursBreak(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named("x86-64-server"));
        Violation[] found = [.. space.Violations()];
        HashSet<RuleId> rules = [.. found.Select(static v => v.Rule)];
        var missed = new SortedSet<string>();
        var random = new Random(1);
        ChoiceSampler sampler = space.SampleChoices(7);
        for (int i = 0; i < 2000 && sampler.MoveNext(); i++)
        {
            byte[] choice = sampler.Current.ToArray();
            int variable = random.Next(choice.Length);
            choice[variable] = (byte)random.Next(space.Variables[variable].Values.Count);
            Stack stack = space.ToStack(choice);
            if (!space.Contains(choice) && ErrorsOf(RulesEngine.Default, stack, space.Hardware) is [var only] && !rules.Contains(only.Rule))
            {
                missed.Add(only.Rule.Value);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(found, Has.Length.GreaterThan(200).And.All.Matches<Violation>(static v => IsConfirmed(v!, RulesEngine.Default)));
            Assert.That(found.Select(LabelOf), Is.Unique);
            Assert.That(missed, Is.Empty);
        });
    }

    [Test]
    public void Violations_SpaceWithACondition_KeepTheCondition()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic")).Where(StackFilter.Parse("storage=ceph"));
        Assert.That(space.Violations().Select(static v => v.Stack.AllGroups().Any(static g => g.Components.Any(static c => c.Value == "ceph"))), Has.All.True);
    }

    [Test]
    public void Violations_HypervisorWithoutItsFeature_BlameIt()
    {
        Violation kvm = Space.Compile(SpaceDefinitions.Named("hardware")).Violations().First(static v => v.Component?.Value == "kvm");
        Assert.Multiple(() =>
        {
            Assert.That(kvm.Rule.Value, Is.EqualTo("DEP2001"));
            Assert.That(kvm.Cause, Is.InstanceOf<FeatureLacking>().Or.InstanceOf<FeatureOff>());
            Assert.That(kvm.Message, Does.Contain("`hardware-virtualization`"));
            Assert.That(kvm.Missing, Is.Null);
        });
    }

    [TestCase("formula-basic", "architecture diskGiB disks hardware-virtualization memoryGiB threads")]
    [TestCase("hardware", "architecture cpuVendor diskGiB disks hardware-virtualization iommu memoryGiB no-execute one-gib-pages "
        + "second-level-address-translation threads unrestricted-guest")]
    public void HardwareViolations_KnownMachine_TakeAwayWhatStacksNeed(string id, string facts)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named("x86-64-server"));
        Violation[] found = [.. space.HardwareViolations()];
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(static v => v.Missing.ToString()!).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(facts.Split(' ')));
            Assert.That(found, Has.All.Matches<Violation>(static v => IsConfirmed(v!, RulesEngine.Default)));
        });
    }

    [Test]
    public void HardwareViolations_Sizes_AreTheMostThatIsTooLittle()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"), HardwareProfiles.Named("x86-64-server"));
        foreach (Violation violation in space.HardwareViolations().Where(static v => v.Missing == HardwareFact.Of(Quantity.MemoryGiB)))
        {
            HardwareProfile?[] machines = [violation.Hardware, .. violation.Stack.Groups.Select(static g => g.Hardware)];
            double most = machines.Min(static m => m?.MemoryGiB) ?? 0;
            Stack Enlarged(Stack stack) => stack with { Groups = [.. stack.Groups.Select(g => g with { Hardware = Larger(g.Hardware) })] };
            HardwareProfile? Larger(HardwareProfile? machine) => machine?.MemoryGiB == most ? machine with { MemoryGiB = most + 1 } : machine;
            Assert.That(RulesEngine.Default.Judge(Enlarged(violation.Stack), Larger(violation.Hardware)), Is.Not.EqualTo(Verdict.Invalid));
        }
    }

    [Test]
    public void HardwareViolations_UnknownHardware_AreNone()
    {
        Space space = Space.Compile(
            SpaceDefinition.Build("any").Group("hosts", static g => g.One("hypervisor", Hypervisors.Kvm, Hypervisors.Xen)).ToDefinition());
        Assert.That(space.HardwareViolations(), Is.Empty);
    }

    private static bool IsConfirmed(Violation violation, RulesEngine engine) =>
        ErrorsOf(engine, violation.Stack, violation.Hardware) is [var only]
        && (only.Rule, only.Group, only.Component) == (violation.Rule, violation.Group, violation.Component) && only.Cause.Equals(violation.Cause)
        && engine.Judge(violation.Stack, violation.Hardware) == Verdict.Invalid;

    private static (RuleId Rule, string? Group, ComponentId? Component, Cause Cause) LabelOf(Violation violation) =>
        (violation.Rule, violation.Group, violation.Component, violation.Cause);

    private static Finding[] ErrorsOf(RulesEngine engine, Stack stack, HardwareProfile? hardware) =>
        [.. engine.Validate(stack, hardware).Of(Severity.Error)];

    private static IEnumerable<(RuleId Rule, string? Group, ComponentId? Component, Cause Cause)> SoleErrors(Space space) =>
        space.Rejections().Where(static r => r is { Verdict: Verdict.Invalid, Causes: [{ Rule: not null }] }).Select(static r => r.Causes[0])
            .Select(static c => (c.Rule!.Value, c.Group, c.Component, c.Cause));
}
