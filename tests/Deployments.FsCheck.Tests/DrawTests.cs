using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck.Tests;

/// <summary>Which stacks are drawn, and how often.</summary>
[TestFixture]
internal sealed class DrawTests
{
    private static HardwareProfile Server => HardwareProfiles.Named("x86-64-server");

    [TestCase("metal")]
    [TestCase("formula-switches")]
    [TestCase("formula-extended")]
    public void Stacks_OfLargeSpaces_AreValidAndDiffer(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), Server);
        foreach (Arbitrary<Stack> stacks in new[] { Arbitraries.Stacks(space), Arbitraries.Stacks(space, SpaceCost.Components) })
        {
            Stack[] drawn = stacks.Generator.Sample(200, new Rnd(1), 50);
            Assert.That(drawn.Where(s => !space.Contains(s) || RulesEngine.Default.Judge(s) != Verdict.Valid), Is.Empty);
            Assert.That(drawn.Distinct().Count(), Is.GreaterThan(30));
        }
    }

    /// <summary>Pearson's chi-square over at most 378 stacks; more than 467 with 377 degrees of freedom happens once in a thousand times.</summary>
    [Test]
    public void Stacks_WithoutCost_AreEquallyLikely()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(ChiSquare(space, Arbitraries.Stacks(space), static _ => 1), Is.LessThan(467));
    }

    [Test]
    public void Stacks_WithCost_AreHalfAsLikelyForEachUnit()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Assert.That(
            ChiSquare(space, Arbitraries.Stacks(space, SpaceCost.Components), static s => Math.Pow(2, -s.AllGroups().Sum(static g => g.Components.Count))),
            Is.LessThan(467));
    }

    [Test]
    public void Stacks_WithCondition_MeetIt()
    {
        Stack[] drawn = Arbitraries.Stacks("formula-basic", where: "ceph and not kvm").Generator.Sample(100);
        Assert.That(drawn.Select(static s => s.ToString()), Has.All.Contains("ceph").And.All.Not.Contains("kvm,"));
    }

    [Test]
    public void Stacks_SameSeed_AreTheSame()
    {
        Gen<Stack> first = Arbitraries.Stacks("metal", Server).Generator;
        Gen<Stack> again = Arbitraries.Stacks(Space.Compile(SpaceDefinitions.Named("metal"), Server)).Generator;
        Assert.That(first.Sample(20, new Rnd(42), 50), Is.EqualTo(again.Sample(20, new Rnd(42), 50)));
        Assert.That(first.Sample(20, new Rnd(42), 50), Is.Not.EqualTo(again.Sample(20, new Rnd(43), 50)));
    }

    [Test]
    public void Stacks_UnknownSpace_SaysWhichIsMeant() => Assert.That(
        () => Arbitraries.Stacks("formula-basik"),
        Throws.TypeOf<InputException>().With.Message.EqualTo("unknown space 'formula-basik'; did you mean 'formula-basic'?"));

    [Test]
    public void Stacks_EmptySpace_SaysWhatToDo() => Assert.That(
        () => Arbitraries.Stacks("formula-basic", where: "kvm and lxc"),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "the space 'formula-basic' has no stack, so no test can be made of it; loosen its condition or give other hardware; `Space.Explain` tells which "
            + "demands contradict each other"));

    [Test]
    public void DeployableStacks_SpaceWithoutHardware_SaysWhatToDo() => Assert.That(
        () => Arbitraries.DeployableStacks(Space.Compile(SpaceDefinitions.Named("metal"))),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "the space 'metal' was compiled without hardware; give `Space.Compile` the most capable machine that is meant"));

    /// <summary>Some choices mean one stack, so the 378 stacks of the space are counted as often as they occur.</summary>
    private static double ChiSquare(Space space, Arbitrary<Stack> stacks, Func<Stack, double> weightOf)
    {
        Dictionary<Stack, double> weights = space.Enumerate().GroupBy(static s => s).ToDictionary(static g => g.Key, g => g.Sum(weightOf));
        double total = weights.Values.Sum();
        Stack[] drawn = stacks.Generator.Sample(40_000, new Rnd(7), 50);
        Dictionary<Stack, int> counts = drawn.CountBy(static s => s).ToDictionary();
        Assert.That(counts.Keys, Is.SubsetOf(weights.Keys));
        return weights.Sum(w =>
        {
            double expected = w.Value / total * drawn.Length;
            return Math.Pow(counts.GetValueOrDefault(w.Key) - expected, 2) / expected;
        });
    }
}
