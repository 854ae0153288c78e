using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Ranking;
using Deployments.Diagrams.Walking;
using Deployments.Spaces;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>The order of the variables decides how large a diagram is, never what it says.</summary>
[TestFixture]
internal sealed class VariableOrderTests
{
    [Test]
    public void Compile_EveryOrderOfFormulaBasic_HasTheSameChoices() => AssertSame("formula-basic", Permutations([0, 1, 2, 3, 4]));

    [Test]
    public void Compile_ShuffledOrdersOfFormulaExtended_HaveTheSameChoices() => AssertSame("formula-extended", Shuffles(7, 40));

    [Test]
    public void Compile_ShuffledOrdersOfHardware_HaveTheSameChoices() => AssertSame("hardware", Shuffles(7, 100));

    [Test]
    public void Compile_ShuffledOrders_HaveTheSameChoices() => Law((_, space, _) =>
    {
        byte[][] all = [.. Choices(space)];
        return Shuffles(space.Compiled.Model.VariableCount, 6).All(order => IsSame(space, order, all));
    });

    private static void AssertSame(string id, IEnumerable<int[]> orders)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        byte[][] all = [.. space.Compiled.RawChoices()];
        int[] hidden = [.. Enumerable.Range(space.Variables.Count, space.Compiled.Model.VariableCount - space.Variables.Count)];
        string[] wrong = [.. orders.Where(o => !IsSame(space, [.. o, .. hidden], all)).Select(o => string.Join(' ', o))];
        Assert.That(wrong, Is.Empty);
    }

    private static bool IsSame(Space space, int[] order, byte[][] choices)
    {
        Diagram diagram = DiagramCompiler.Compile(
            space.Compiled.Model, order, new CompileLimit(int.MaxValue, long.MaxValue), new CompileOptions(int.MaxValue), out _,
            CancellationToken.None)!;
        var other = new CompiledModel(space.Compiled.Model, diagram);
        var ranks = new ChoiceRanks(other);
        byte[] values = new byte[other.VariableCount];
        return other.Counts[diagram.Root] == space.Count
            && choices.All(c => (other.TryComplete(c, values) && ranks.Contains(values)) == space.Contains(c));
    }

    private static IEnumerable<int[]> Shuffles(int count, int times)
    {
        var random = new Random(20261121);
        for (int i = 0; i < times; i++)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            random.Shuffle(order);
            yield return order;
        }
    }

    private static IEnumerable<int[]> Permutations(int[] rest) => rest.Length == 0 ? [[]]
        : rest.SelectMany(first => Permutations([.. rest.Where(v => v != first)]).Select(later => (int[])[first, .. later]));
}
