using System.Numerics;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>
/// Where, intersection, union and difference are held against truth tables: over every function of three slots of two values, and of two slots of
/// three.
/// </summary>
[TestFixture]
internal sealed class SetAlgebraTests
{
    private static readonly ComponentId[] Ids = [.. "abcd".Select(c => new ComponentId($"{c}"))];

    private static readonly Catalog Free = Catalog.Of([new KnowledgeFile
    {
        Components = [.. Ids.Select(id => new HostOperatingSystem { Id = id, Name = id.Value })],
        Capabilities = [new Capability(new("vm"), "Virtual machine", "", Reach.Node, [])],
    }]);

    private static readonly SpaceDefinition Binary = SpaceDefinition.Build("binary").Group("h", g => g
        .OneOrNone("x", Ids[0]).OneOrNone("y", Ids[1]).OneOrNone("z", Ids[2])).ToDefinition();

    private static readonly SpaceDefinition Ternary = SpaceDefinition.Build("ternary").Group("h", g => g
        .OneOrNone("x", Ids[0], Ids[1]).OneOrNone("y", Ids[2], Ids[3])).ToDefinition();

    [Test]
    public void Where_EveryFunctionOfThreeBinarySlots_IsItsTruthTable()
    {
        Space whole = Space.Compile(Binary, null, Free);
        int[] wrong = [.. Enumerable.Range(0, 256).Where(table => Table(whole.Where(Function(whole, table))) != table)];
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Where_EveryFunctionOfTwoTernarySlots_IsItsTruthTable()
    {
        Space whole = Space.Compile(Ternary, null, Free);
        int[] wrong = [.. Enumerable.Range(0, 512).Where(table => Table(whole.Where(Function(whole, table))) != table)];
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SetOperations_EveryPairOfFunctionsOfThreeBinarySlots_AreThoseOfTruthTables()
    {
        // Every pair, up to other names for the slots and for their two values: those turn 256 functions into 22.
        Space[] all = AllFunctions(Binary, 256);
        int[] first = [.. Enumerable.Range(0, 256).Where(f => Renamed(f).Min() == f)];
        Assert.That(first, Has.Length.EqualTo(22));
        Assert.That(WrongPairs(all, first.SelectMany(f => Enumerable.Range(0, 256).Select(g => (f, g)))), Is.Empty);
    }

    [Test]
    public void SetOperations_PairsOfFunctionsOfTwoTernarySlots_AreThoseOfTruthTables()
    {
        // Each function with two others; both strides are odd, so that each is the second as often as the first.
        Space[] all = AllFunctions(Ternary, 512);
        Assert.That(WrongPairs(all, Enumerable.Range(0, 512).SelectMany(f => Enumerable.Range(0, 2).Select(i => (f, ((f * 37) + (i * 65)) % 512)))), Is.Empty);
    }

    [Test]
    public void Where_Twice_IsTheConjunction()
    {
        Space whole = Space.Compile(Binary, null, Free);
        int[] wrong = [.. Enumerable.Range(0, 256)
            .Where(table => Table(whole.Where(Function(whole, table)).Where(Function(whole, table * 73 % 256))) != (table & (table * 73 % 256)))];
        Assert.That(wrong, Is.Empty);
    }

    private static Space[] AllFunctions(SpaceDefinition definition, int count)
    {
        Space whole = Space.Compile(definition, null, Free);
        return [.. Enumerable.Range(0, count).Select(table => whole.Where(Function(whole, table)))];
    }

    private static string[] WrongPairs(Space[] all, IEnumerable<(int First, int Second)> pairs) => [.. pairs.Where(p =>
        Table(all[p.First].Except(all[p.Second])) != (p.First & ~p.Second)
        || Table(all[p.Second].Except(all[p.First])) != (p.Second & ~p.First)
        || Table(all[p.First].Intersect(all[p.Second])) != (p.First & p.Second)
        || Table(all[p.First].Union(all[p.Second])) != (p.First | p.Second)).Select(p => $"{p.First:X} and {p.Second:X}")];

    /// <summary>The truth tables that a function gets when its slots are exchanged and the values of some are swapped.</summary>
    private static IEnumerable<int> Renamed(int table)
    {
        foreach (int[] places in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            for (int swapped = 0; swapped < 8; swapped++)
            {
                yield return Enumerable.Range(0, 8).Where(row => (table >> row & 1) != 0)
                    .Sum(row => 1 << (places.Select((place, i) => (row >> i & 1) << place).Sum() ^ swapped));
            }
        }
    }

    /// <summary>The function as a condition: the rows of its table, one of which must hold.</summary>
    private static StackFilter Function(Space whole, int table) => StackFilter.Any(
    [
        .. whole.Compiled.RawChoices().Where((_, row) => (table >> row & 1) != 0).Select(row => StackFilter.All(
            [.. row.Select((value, v) => StackFilter.Chose(whole.Variables[v].Name, whole.Variables[v].Values[value]))])),
    ]);

    /// <summary>One bit for each raw choice that the space has; that the count says the same is part of the law.</summary>
    private static int Table(Space space)
    {
        int table = 0, row = 0;
        foreach (byte[] choice in space.Compiled.RawChoices())
        {
            table |= space.Contains(choice) ? 1 << row : 0;
            row++;
        }

        return space.Count == BitOperations.PopCount((uint)table) ? table : -1;
    }
}
