using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>How often stacks are drawn that have a cost.</summary>
[TestFixture]
internal sealed class WeightedStacksTests
{
    private static readonly SpaceCost CephOften = SpaceCost.Weights(
        new Dictionary<ComponentId, double> { [StorageSystems.Ceph] = -3, [Hypervisors.Kvm] = 0.5 });

    private static IEnumerable<SpaceCost> Costs => [SpaceCost.Components, SpaceCost.Complexity, CephOften];

    /// <summary>Pearson's chi-square over the stacks; more than 467 with 377 degrees of freedom happens once in a thousand times.</summary>
    [TestCaseSource(nameof(Costs))]
    public void Sample_IsHalfAsOftenForEachUnitOfCost(SpaceCost cost)
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Dictionary<Stack, double> weights = space.Enumerate().GroupBy(static s => s)
            .ToDictionary(static g => g.Key, g => g.Sum(s => Math.Pow(2, -CostOf(s, cost))));
        Dictionary<Stack, int> drawn = space.WeightedBy(cost).Sample(50_000, 5).CountBy(static s => s).ToDictionary();
        double total = weights.Values.Sum();
        double distance = 0;

        // Stacks that are to be drawn less than five times are counted together, as the test asks for.
        foreach (IGrouping<Stack?, KeyValuePair<Stack, double>> cell in weights.GroupBy(w => w.Value / total * 50_000 < 5 ? null : w.Key))
        {
            double expected = cell.Sum(static w => w.Value) / total * 50_000;
            distance += Math.Pow(cell.Sum(w => drawn.GetValueOrDefault(w.Key)) - expected, 2) / expected;
        }

        Assert.That(distance, Is.LessThan(467));
    }

    [Test]
    public void Draw_HugeSpaceWithLargeCosts_IsStillASpread()
    {
        Space metal = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        WeightedStacks few = metal.WeightedBy(new SpaceCost("few", static _ => 4));
        WeightedStacks many = metal.WeightedBy(new SpaceCost("many", static _ => -400));
        Assert.That(Enumerable.Range(0, 100).Average(i => few.Draw((ulong)i).Groups[0].Components.Count), Is.InRange(2, 15));
        Assert.That(Enumerable.Range(0, 20).Select(i => many.Draw((ulong)i)).All(metal.Contains));
    }

    [Test]
    public void Draw_SameSeed_IsTheSame()
    {
        WeightedStacks drawn = Space.Compile(SpaceDefinitions.Named("formula-basic")).WeightedBy(SpaceCost.Components);
        Assert.That(drawn.Draw(7), Is.EqualTo(drawn.Sample(1, 7).Single()));
        Assert.That(drawn.Sample(20, 7), Is.EqualTo(drawn.Sample(20, 7)).And.Not.EqualTo(drawn.Sample(20, 8)));
    }

    [Test]
    public void WeightedBy_EmptySpace_SaysSo()
    {
        Space empty = Space.Compile(SpaceDefinitions.Named("formula-basic")).Where(Deployments.Spaces.Filters.StackFilter.Parse("kvm and lxc"));
        Assert.That(() => empty.WeightedBy(SpaceCost.Components), Throws.TypeOf<InputException>().With.Message.Contains("the space 'formula-basic' is empty"));
    }

    private static double CostOf(Stack stack, SpaceCost cost) =>
        stack.AllGroups().Sum(g => g.Components.Sum(c => cost.Of(Deployments.Catalogs.Catalog.BuiltIn.Find(c)!)));
}
