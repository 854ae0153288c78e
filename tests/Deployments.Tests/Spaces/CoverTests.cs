using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Covering;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Covering arrays of spaces, and the check of them against brute force.</summary>
[TestFixture]
internal sealed class CoverTests
{
    [Test]
    public void CoverAndCoverage_RandomSpaces_AgreeWithBruteForce() => Law((_, space, _) =>
    {
        byte[][] raw = [.. space.RawChoices()];
        byte[][] valid = [.. raw.Where(c => space.Contains(c))];
        for (int strength = 1; strength <= 3; strength++)
        {
            HashSet<string> possible = TuplesOf(valid, strength), all = TuplesOf(raw, strength);
            StackCover cover = space.Cover(strength);
            byte[][] rows = [.. cover.Choices.Select(c => (byte[])[.. c])];
            HashSet<string> half = TuplesOf([.. rows.Take(rows.Length / 2)], strength);
            Coverage coverage = space.Coverage(cover.Choices, strength);
            Coverage partly = space.Coverage(cover.Choices.Take(rows.Length / 2), strength);
            if (!rows.All(r => space.Contains(r)) || !TuplesOf(rows, strength).SetEquals(possible)
                || !coverage.IsComplete || coverage.Possible != possible.Count || coverage.Impossible.Count != all.Count - possible.Count
                || partly.Covered != half.Count || partly.Possible != possible.Count
                || !partly.Uncovered.Select(t => KeyOf(space, t)).Order().SequenceEqual(possible.Except(half).Order())
                || !coverage.Impossible.Select(t => KeyOf(space, t.Tuple)).Order().SequenceEqual(all.Except(possible).Order())
                || (space.Variables.Count >= strength && cover.TupleCount != possible.Count) || cover.LowerBound > cover.Count)
            {
                return false;
            }
        }

        return true;
    }, 25);

    [TestCase("formula-basic", 1)]
    [TestCase("formula-basic", 2)]
    [TestCase("formula-extended", 2)]
    [TestCase("formula-extended", 3)]
    [TestCase("hardware", 2)]
    [TestCase("hardware", 4)]
    [TestCase("metal", 2)]
    public void Cover_BuiltIn_IsCompleteByTheCheckAndEngineAgrees(string id, int strength)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named("x86-64-server"));
        StackCover cover = space.Cover(strength);
        Assert.Multiple(() =>
        {
            Assert.That(space.Coverage(cover.Choices, strength).IsComplete);
            Assert.That(space.Coverage(cover.Choices, strength).Possible, Is.EqualTo(cover.TupleCount));
            Assert.That(cover.Count, Is.GreaterThanOrEqualTo(cover.LowerBound).And.LessThan(10 * cover.LowerBound));
            Assert.That(cover.Stacks.All(space.Contains));
            Assert.That(space.Cover(strength).Choices, Is.EqualTo(cover.Choices));
        });
    }

    [TestCase("formula-basic", 2)]
    [TestCase("formula-extended", 3)]
    [TestCase("metal", 2)]
    public void Coverage_StacksOfACover_AreComplete(string id, int strength)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named("x86-64-server"));
        Coverage coverage = space.Coverage(space.Cover(strength).Stacks, strength);
        Assert.That((coverage.IsComplete, coverage.Uncovered.Count, coverage.InvalidRows.Count), Is.EqualTo((true, 0, 0)));
    }

    [Test]
    public void Coverage_Impossible_AreConfirmedByCountingAndHaveAReason()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("hardware"));
        Coverage coverage = space.Coverage((IEnumerable<ValueList<byte>>)[], 2);
        Assert.Multiple(() =>
        {
            Assert.That(coverage.Impossible, Is.Not.Empty);
            Assert.That(coverage.Impossible.Select(t => space.CountWith(space.Picks([.. t.Tuple.Members.Select(m => m.ToString())]))),
                Is.All.EqualTo(BigInteger.Zero));
            Assert.That(coverage.Uncovered.Select(t => space.CountWith(space.Picks([.. t.Members.Select(m => m.ToString())]))),
                Is.All.GreaterThan(BigInteger.Zero));
            Assert.That(coverage.Impossible.Select(t => t.Reason.Conflicts.Count + t.Reason.Causes.Count), Is.All.GreaterThan(0));
        });
    }

    [Test]
    public void Coverage_Impossible_NamesTheRuleAndTheConflict()
    {
        Space space = Space.Compile(
            SpaceDefinition.Build("two").Group("host", g => g.Use(OperatingSystems.Linux)
                .One("hypervisor", Hypervisors.Kvm, Hypervisors.Xen).OneOrNone("manager", VirtualizationManagers.Ovirt)).ToDefinition(),
            HardwareProfiles.Named("x86-64-server"));
        ImpossibleTuple[] impossible = [.. space.Coverage(space.Cover(2).Choices, 2).Impossible];
        Assert.That(impossible.Select(t => t.ToString()), Is.EqualTo(
            (string[])["host.hypervisor=kvm, host.manager=ovirt", "host.hypervisor=xen, host.manager=ovirt"]));
        Assert.That(impossible[0].Reason.Because, Is.Not.Empty);
    }

    [TestCase("formula-basic", 3, 0)]
    [TestCase("formula-extended", 94, 3)]
    [TestCase("formula-estimate", 27, 0)]
    [TestCase("hardware", 18, 0)]
    public void Coverage_Impossible_EachHaveTheirError(string id, int count, int withSeveral)
    {
        ImpossibleTuple[] impossible = [.. Space.Compile(SpaceDefinitions.Named(id)).Coverage((IEnumerable<ValueList<byte>>)[], 2).Impossible];
        Assert.Multiple(() =>
        {
            Assert.That(impossible, Has.Length.EqualTo(count));
            Assert.That(impossible.Select(t => t.Reason.Causes.Count), Is.All.GreaterThan(0));
            Assert.That(impossible.Count(t => t.Reason.Causes.Count > 1), Is.EqualTo(withSeveral));
        });
    }

    [Test]
    public void Cover_SeedRows_ComeFirst()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        ValueList<ValueList<byte>> seeds = [.. space.Cover(2).Choices.Reverse().Take(3)];
        StackCover cover = space.Cover(new CoverOptions { SeedRows = seeds, Seed = 7 });
        Assert.That(cover.Choices.Take(3), Is.EqualTo(seeds));
        Assert.That(space.Coverage(cover.Choices, 2).IsComplete);
    }

    [Test]
    public void Cover_Groups_AreCoveredWithTheirStrength()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        StackCover cover = space.Cover(new CoverOptions { Strength = 1, Groups = [new CoverGroup(["hosts.hypervisor", "storage"], 2)] });
        string[] covered = [.. space.Coverage(cover.Choices, 2).Uncovered.Select(t => t.ToString())];
        Assert.Multiple(() =>
        {
            Assert.That(space.Coverage(cover.Choices, 1).IsComplete);
            Assert.That(covered.Where(t => t.StartsWith("hosts.hypervisor=", StringComparison.Ordinal)
                && t.Contains(".storage=", StringComparison.Ordinal)), Is.Empty);
            Assert.That(covered, Is.Not.Empty);
        });
    }

    [Test]
    public void Cover_Cost_TakesCheapStacksFirst()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        StackCover cover = space.Cover(new CoverOptions(), SpaceCost.Components);
        int[] components = [.. cover.Stacks.Select(s => s.AllGroups().Sum(g => g.Components.Count))];
        Assert.That(components, Is.Ordered);
        Assert.That(space.Coverage(cover.Choices, 2).IsComplete);
    }

    [Test]
    public void Cover_FirstStacks_CoverMost()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        ValueList<ValueList<byte>> rows = space.Cover(2).Choices;
        long[] covered = [.. Enumerable.Range(0, rows.Count + 1).Select(n => space.Coverage(rows.Take(n), 2).Covered)];
        Assert.That(Enumerable.Range(1, rows.Count).Select(n => covered[n] - covered[n - 1]), Is.Ordered.Descending);
    }

    [Test]
    public void Cover_Minimise_TakesTheSameRowsForTheSameSteps()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        var reports = new Reports();
        var options = new CoverOptions { Seed = 3, Minimise = new CoverBudget(3000), Progress = reports };
        StackCover cover = space.Cover(options);
        Assert.Multiple(() =>
        {
            Assert.That(space.Cover(options).Choices, Is.EqualTo(cover.Choices));
            Assert.That(space.Coverage(cover.Choices, 2).IsComplete);
            Assert.That(reports.Last.Rows, Is.EqualTo(cover.Count));
            Assert.That(cover.Count, Is.LessThanOrEqualTo(space.Cover(new CoverOptions { Seed = 3, Minimise = new CoverBudget(0) }).Count));
        });
    }

    [Test]
    public void Coverage_RowsFromElsewhere_NamesWhatIsWrong()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        ValueList<ValueList<byte>> rows = space.Cover(2).Choices;
        Coverage coverage = space.Coverage([.. rows, [1, 2], [.. Enumerable.Repeat((byte)200, space.Variables.Count)]], 2);
        Assert.That(coverage.InvalidRows, Is.EqualTo((int[])[rows.Count, rows.Count + 1]));
        Assert.That((coverage.IsComplete, coverage.Covered), Is.EqualTo((false, coverage.Possible)));
        Assert.That(space.Coverage(space.Cover(2).Stacks, 2).IsComplete);
    }

    [Test]
    public void Cover_EmptySpace_HasNoRows()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic")).Where(Deployments.Spaces.Filters.StackFilter.Parse("kvm and not kvm"));
        Assert.That(space.Cover(2).Count, Is.Zero);
        Assert.That(space.Coverage((IEnumerable<ValueList<byte>>)[], 2).Possible, Is.Zero);
    }

    [Test]
    public void Cover_BadInput_SaysWhatIsWrong()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        byte[] invalid = space.RawChoices().First(c => !space.Contains(c));
        Assert.Multiple(() =>
        {
            Assert.That(() => space.Cover(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith("the strength is from 1 to 6"));
            Assert.That(() => space.Coverage(space.Cover(1).Choices, 9), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => space.Cover(new CoverOptions { Groups = [new CoverGroup(["hypervisr"], 2)] }),
                Throws.TypeOf<InputException>().With.Message.StartsWith("space 'formula-extended' has no variable 'hypervisr'"));
            Assert.That(() => space.Cover(new CoverOptions { SeedRows = [[1]] }),
                Throws.TypeOf<InputException>().With.Message.StartsWith("seed row 1 is not a choice"));
            Assert.That(() => space.Cover(new CoverOptions { SeedRows = [space.Cover(1).Choices[0], [.. invalid]] }),
                Throws.TypeOf<InputException>().With.Message.StartsWith("seed row 2 is not a valid stack: "));
            Assert.That(() => new CoverBudget(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    private static string KeyOf(Space space, StackTuple tuple) => string.Join(' ', tuple.Members.Select(m =>
        $"{space.Variables.ToList().IndexOf(m.Variable)}:{m.Variable.Values.ToList().IndexOf(m.Value)}"));

    /// <summary>All combinations of values in some rows, each as text.</summary>
    private static HashSet<string> TuplesOf(byte[][] rows, int strength)
    {
        var found = new HashSet<string>();
        foreach (byte[] row in rows)
        {
            foreach (int[] members in Subsets(row.Length, Math.Min(strength, row.Length)))
            {
                found.Add(string.Join(' ', members.Select(v => $"{v}:{row[v]}")));
            }
        }

        return found;
    }

    private static IEnumerable<int[]> Subsets(int count, int size) => size == 0 ? [[]]
        : Enumerable.Range(0, count).SelectMany(last => Subsets(last, size - 1).Select(rest => (int[])[.. rest, last]));

    /// <summary>Keeps the last report; <see cref="Progress{T}"/> reports on another thread.</summary>
    private sealed class Reports : IProgress<CoverProgress>
    {
        public CoverProgress Last { get; private set; }

        public void Report(CoverProgress value) => Last = value;
    }
}
