using System.Globalization;
using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Covering;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Walking;

namespace Deployments.Tests.Diagrams;

/// <summary>Covering arrays of models without stacks: their sizes, and that they are the same everywhere.</summary>
[TestFixture]
internal sealed class CoverSearchTests
{
    [TestCase("3^4", 2, 9)]
    [TestCase("3^13", 2, 18)]
    [TestCase("4^15 3^17 2^29", 2, 34)]
    [TestCase("4^1 3^39 2^35", 2, 26)]
    [TestCase("2^100", 2, 14)]
    [TestCase("10^20", 2, 197)]
    [TestCase("3^4", 3, 33)]
    [TestCase("3^13", 3, 74)]
    [TestCase("2^6", 6, 64)]
    [TestCase("5^1 3^2", 1, 5)]
    public void Run_WithoutConstraints_CoversWithFewRows(string model, int strength, int most)
    {
        CompiledModel compiled = Compile(model);
        List<byte[]> rows = Run(compiled, strength, new CoverOptions(), out CoverSearch search);
        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.LessThanOrEqualTo(most).And.Count.GreaterThanOrEqualTo(search.LowerBound));
            Assert.That(CountTuples(rows, strength), Is.EqualTo(search.TupleCount));
            Assert.That(search.TupleCount, Is.EqualTo(CountOfAll(compiled, strength)));
        });
    }

    /// <summary>Written down once; whatever machine, operating system or runtime, these are the rows.</summary>
    [Test]
    public void Run_SameSeed_GivesTheSameRowsOnAnyMachine()
    {
        List<byte[]> rows = Run(Compile("3^4 2^2"), 2, new CoverOptions { Seed = 5 }, out _);
        Assert.That(string.Join(' ', rows.Select(r => string.Concat(r))), Is.EqualTo("001110 212101 010000 022211 111200 200211 221000 102000 120111 211011"));
    }

    [Test]
    public void Run_ManyValues_UsesSymmetry()
    {
        CompiledModel compiled = Compile("10^20");
        List<byte[]> quick = Run(compiled, 2, new CoverOptions(), out _);
        List<byte[]> longer = Run(compiled, 2, new CoverOptions { Minimise = new CoverBudget(3000) }, out _);
        Assert.That(quick, Has.Count.LessThanOrEqualTo(185));
        Assert.That(longer, Has.Count.LessThanOrEqualTo(185));
        Assert.That(CountTuples(longer, 2), Is.EqualTo(19_000));
        Assert.That(CountTuples(Run(Compile("9^6 7^5"), 2, new CoverOptions(), out CoverSearch mixed), 2), Is.EqualTo(mixed.TupleCount));
    }

    [Test]
    public void Run_ConstrainedByHiddenVariables_GivesOnlySolutions()
    {
        var formulas = new FormulaPool();
        for (int v = 0; v < 8; v++)
        {
            formulas.AddVariable(4);
        }

        // At most one of the pairs is equal: a formula that needs names.
        int[] equal = [.. Enumerable.Range(0, 4).Select(p => formulas.Or([.. Enumerable.Range(0, 4)
            .Select(x => formulas.And(formulas.Literal(2 * p, 1UL << x), formulas.Literal((2 * p) + 1, 1UL << x)))]))];
        var model = new ConstraintModel(formulas);
        for (int p = 0; p < 4; p++)
        {
            for (int q = 0; q < p; q++)
            {
                model.Demand(formulas.Or(formulas.Not(equal[p]), formulas.Not(equal[q])));
            }
        }

        var compiled = new CompiledModel(model, OrderSearch.Compile(model, new int[8], new CompileOptions(1_000_000), default)!);
        List<byte[]> rows = Run(compiled, 2, new CoverOptions(), out CoverSearch search);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => Enumerable.Range(0, 4).Count(p => r[2 * p] == r[(2 * p) + 1])), Is.All.LessThanOrEqualTo(1));
            Assert.That(search.TupleCount, Is.EqualTo(28 * 16));
            Assert.That(CountTuples(rows, 2), Is.EqualTo(28 * 16));
        });
    }

    [Test]
    public void Run_TooManyTuples_SaysSo() => Assert.That(
        () => Run(Compile("60^60"), 6, new CoverOptions(), out _),
        Throws.TypeOf<Deployments.Text.InputException>().With.Message.StartsWith("60 variables have more than 100,000,000 tuples of strength 6"));

    [Test]
    public void Run_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new CoverSearch(Compile("3^4"), [CoverLayer.Of([0, 1, 2, 3], 2)], source.Token).Run(new CoverOptions(), []),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static List<byte[]> Run(CompiledModel compiled, int strength, CoverOptions options, out CoverSearch search)
    {
        search = new CoverSearch(compiled, [CoverLayer.Of(Enumerable.Range(0, compiled.VisibleCount), strength)], default);
        return search.Run(options, []);
    }

    /// <summary>A model such as <c>4^1 3^39</c>: one variable of four values and 39 of three.</summary>
    private static CompiledModel Compile(string text)
    {
        var formulas = new FormulaPool();
        foreach (string[] part in text.Split(' ').Select(p => p.Split('^')))
        {
            for (int i = 0; i < int.Parse(part[1], CultureInfo.InvariantCulture); i++)
            {
                formulas.AddVariable(int.Parse(part[0], CultureInfo.InvariantCulture));
            }
        }

        var model = new ConstraintModel(formulas);
        return new CompiledModel(model, OrderSearch.Compile(model, new int[formulas.VariableCount], new CompileOptions(1_000_000), default)!);
    }

    private static long CountTuples(List<byte[]> rows, int strength) => Subsets(rows[0].Length, strength)
        .Sum(members => (long)rows.Select(r => members.Aggregate(0L, (key, v) => (key * 64) + r[v])).Distinct().Count());

    private static long CountOfAll(CompiledModel compiled, int strength) =>
        Subsets(compiled.VisibleCount, strength).Sum(members => members.Aggregate(1L, (product, v) => product * compiled.DomainSize(v)));

    private static IEnumerable<int[]> Subsets(int count, int size) => size == 0 ? [[]]
        : Enumerable.Range(0, count).SelectMany(last => Subsets(last, size - 1).Select(rest => (int[])[.. rest, last]));
}
