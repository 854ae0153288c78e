using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Shrinking;
using Deployments.Spaces;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck.Tests;

/// <summary>What a failing stack is shrunk to.</summary>
[TestFixture]
internal sealed class ShrinkTests
{
    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");
    private static readonly Lazy<Space> Metal = new(() => Space.Compile(SpaceDefinitions.Named("metal"), Server));

    /// <summary>A test that fails with two components of the drawn stack ends at a stack of which no part, however large, can go.</summary>
    [Test]
    public void Shrink_MetalThatFailsWithTwoComponents_EndsWhereNothingCanBeRemoved([Values(1UL, 2UL, 3UL, 4UL, 5UL)] ulong seed)
    {
        Space metal = Metal.Value;
        Arbitrary<Stack> stacks = Arbitraries.Stacks(metal);
        Stack first = stacks.Generator.Sample(1, new Rnd(seed), 50)[0];
        ComponentId[] guilty = [first.Groups[0].Components[^1], first.Groups[0].Components[first.Groups[0].Components.Count / 2]];
        bool Fails(Stack stack) => guilty.All(stack.Groups[0].Components.Contains);

        Stack last = Shrunk(stacks, first, Fails);

        Assert.That(metal.Contains(last) && Fails(last), Is.True, last.ToString());
        Assert.That(last.Groups[0].Components, Has.Count.LessThanOrEqualTo(16).And.Count.LessThan(first.Groups[0].Components.Count / 3));
        Assert.That(PartsOf(last).Where(p => Fails(p) && metal.Contains(p)), Is.Empty, last.ToString());
    }

    /// <summary>A test that only counts lets nothing single out: the end has as few components as fail.</summary>
    [Test]
    public void Shrink_MetalThatFailsFromTenComponents_EndsAtTen()
    {
        (_, Stack last) = Falsified.By(Arbitraries.Stacks(Metal.Value), s => s.Groups[0].Components.Count < 10, seed: 3);
        Assert.That((last.Groups[0].Components.Count, last.Groups[0].Count), Is.EqualTo((10, 1)));
    }

    [TestCase("metal")]
    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("formula-switches")]
    public void Shrink_AnyStack_GivesSmallerStacksOfTheSpace(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), Server);
        Arbitrary<Stack> stacks = Arbitraries.Stacks(space);
        foreach (Stack stack in stacks.Generator.Sample(3, new Rnd(11), 50))
        {
            Stack[] smaller = [.. stacks.Shrinker(stack)];
            Assert.That(smaller, Is.Unique);
            Assert.That(smaller.Where(s => !space.Contains(s) || RulesEngine.Default.Judge(s) != Verdict.Valid || !IsSmaller(s, stack)), Is.Empty);
        }
    }

    /// <summary>Shrinking that always goes on ends, at stacks that have no smaller one.</summary>
    [Test]
    public void Shrink_StacksOfFormula_Ends()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Arbitrary<Stack> stacks = Arbitraries.Stacks(space);
        HashSet<Stack> ends = [.. space.Shard(0, 20).Enumerate().Select(s => Shrunk(stacks, s, static _ => true))];
        Assert.That(ends, Has.Count.LessThan(5));
        Assert.That(ends.SelectMany(stacks.Shrinker), Is.Empty);
    }

    [Test]
    public void Shrink_WithCondition_KeepsIt()
    {
        Arbitrary<Stack> stacks = Arbitraries.Stacks("metal", Server, "openstack and not ceph");
        (_, Stack last) = Falsified.By(stacks, static _ => false, seed: 5);
        Assert.That(last.Groups[0].Components, Has.Member(CloudPlatforms.Openstack).And.No.Member(StorageSystems.Ceph).And.Count.LessThan(8), last.ToString());
    }

    /// <summary>The template asks for a guest cluster and stores; what fails needs neither.</summary>
    [Test]
    public void Shrink_LeavingTheSpace_LosesWhatTheTemplateRequires()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        static bool HasCeph(Stack stack) => stack.AllGroups().Any(static g => g.Components.Contains(StorageSystems.Ceph));

        (_, Stack within) = Falsified.By(Arbitraries.Stacks(space), s => !HasCeph(s), seed: 1);
        (_, Stack beyond) = Falsified.By(Arbitraries.Stacks(space, leaveSpace: true), s => !HasCeph(s), seed: 1);

        Assert.That(within.AllGroups().Count(), Is.EqualTo(5));
        Assert.That(beyond.ToString(), Is.EqualTo("formula-extended: stores ×1 (linux, ceph)"));
        Assert.That(RulesEngine.Default.Judge(beyond), Is.EqualTo(Verdict.Valid));
    }

    private static Stack Shrunk(Arbitrary<Stack> stacks, Stack stack, Func<Stack, bool> fails)
    {
        while (stacks.Shrinker(stack).FirstOrDefault(fails) is { } smaller)
        {
            stack = smaller;
        }

        return stack;
    }

    /// <summary>The order as documented, read plainly; rarity is left to the tests of the shrinker.</summary>
    private static bool IsSmaller(Stack smaller, Stack stack)
    {
        static (int Groups, int Components, int Runs) Of(Stack s) =>
            (s.AllGroups().Count(), s.AllGroups().Sum(static g => g.Components.Count), s.AllGroups().Sum(static g => g.Runs.Count));
        return Of(smaller).CompareTo(Of(stack)) <= 0 && smaller != stack;
    }

    /// <summary>Every stack that has some of the components of a stack with one group, but not all.</summary>
    private static IEnumerable<Stack> PartsOf(Stack stack)
    {
        NodeGroup group = stack.Groups[0];
        for (int mask = 1; mask < (1 << group.Components.Count) - 1; mask++)
        {
            int taken = mask;
            yield return stack with
            {
                Groups = [group with { Components = group.Components.Where((_, i) => (taken >> i & 1) != 0).ToValueList() }],
            };
        }
    }
}
