using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Deployments.Text;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Covering arrays with few set-ups, groups that are weaker than the whole, and values that are to occur more often.</summary>
[TestFixture]
internal sealed class CoverRigTests
{
    private static readonly Space Extended = Space.Compile(SpaceDefinitions.Named("formula-extended"));
    private static readonly ValueList<string> Rig = ["hosts.hypervisor", "hosts.vm-manager", "edge.real-time"];

    [Test]
    public void Cover_RigOfRandomSpaces_LeavesOutOnlyWhatIsWithinTheRig() => Law((_, space, _) =>
    {
        string[] rig = [.. space.Variables.Take(3).Select(static v => $"{v.Group}.{v.Name}")];
        StackCover cover = space.Cover(new CoverOptions { Rig = new CoverGroup([.. rig], 1) });
        bool IsWithin(StackTuple tuple) => tuple.Members.All(m => rig.Contains($"{m.Variable.Group}.{m.Variable.Name}"));
        Coverage pairs = space.Coverage(cover.Choices, 2);
        return pairs.InvalidRows.Count == 0 && pairs.Uncovered.All(IsWithin) && space.Coverage(cover.Choices, 1).IsComplete
            && IsTogether(cover.Choices, [0, 1, 2]);
    }, 60);

    [TestCase(1, 6)]
    [TestCase(2, 22)]
    public void Cover_Rig_TakesFewSetUpsAndKeepsThemTogether(int strength, int setUps)
    {
        int[] variables = VariablesOf(Rig);
        StackCover cover = Extended.Cover(new CoverOptions { Rig = new CoverGroup(Rig, strength) });
        Assert.Multiple(() =>
        {
            Assert.That(cover.Choices.Select(c => string.Join(' ', variables.Select(v => c[v]))).Distinct().Count(), Is.EqualTo(setUps));
            Assert.That(IsTogether(cover.Choices, variables));
            Assert.That(IsTogether(Extended.Cover(2).Choices, variables), Is.False);
            Assert.That(cover.Count, Is.LessThanOrEqualTo(28));
            Assert.That(Extended.Coverage(cover.Choices, 2).Uncovered.Select(t => t.Members.Count(IsOfRig)),
                strength == 1 ? Is.All.EqualTo(2) : Is.Empty);
        });
    }

    [Test]
    public void Cover_RigAndSeedRows_KeepsTheRowsFirst()
    {
        ValueList<ValueList<byte>> seeds = [.. Extended.Cover(2).Choices.Take(2)];
        StackCover cover = Extended.Cover(new CoverOptions { Rig = new CoverGroup(Rig, 2), SeedRows = seeds });
        Assert.That(cover.Choices.Take(2), Is.EqualTo(seeds));
        Assert.That(Extended.Coverage(cover.Choices, 2).IsComplete);
    }

    [Test]
    public void Cover_WeakerGroup_AsksForNothingWithinIt()
    {
        StackCover weaker = Extended.Cover(new CoverOptions { Groups = [new CoverGroup(Rig, 1)] });
        long within = Extended.Cover(2).TupleCount - weaker.TupleCount;
        int[] own = VariablesOf(Rig);
        long pairs = own.SelectMany((v, i) => own.Skip(i + 1).Select(w => Extended.Cover(2).Choices.Select(c => (c[v], c[w])).Distinct().LongCount())).Sum();
        Assert.That(within, Is.EqualTo(pairs));
    }

    [Test]
    public void Cover_Weights_TakeTheHeavierValueWhereTheCoverageLeavesAChoice()
    {
        int storage = VariablesOf(["stores.storage"])[0];
        int heavy = Array.IndexOf([.. Extended.Variables[storage].Values], "san");
        StackCover plain = Extended.Cover(1), weighted = Extended.Cover(new CoverOptions { Strength = 1, Weights = [new CoverWeight("storage", "san", 9)] });
        int values = Extended.Variables[storage].Values.Count;
        Assert.Multiple(() =>
        {
            Assert.That(Extended.Coverage(weighted.Choices, 1).IsComplete);
            Assert.That(weighted.Count, Is.EqualTo(plain.Count));
            Assert.That(weighted.Choices.Count(c => c[storage] == heavy), Is.EqualTo(weighted.Count - values + 1));
        });
    }

    [Test]
    public void Cover_BadRigsAndWeights_SayWhatIsWrong() => Assert.Multiple(() =>
    {
        Assert.That(() => Extended.Cover(new CoverOptions { Rig = new CoverGroup(["host.hypervisor"], 1) }),
            Throws.TypeOf<InputException>().With.Message.StartsWith("space 'formula-extended' has no variable 'host.hypervisor'"));
        Assert.That(() => Extended.Cover(new CoverOptions { Rig = new CoverGroup(Rig, 1), Groups = [new CoverGroup(["hosts.hypervisor", "storage"], 1)] }),
            Throws.TypeOf<InputException>().With.Message.StartsWith("a variable is in two groups that are weaker than the strength"));
        Assert.That(() => Extended.Cover(new CoverOptions { Weights = [new CoverWeight("storage", "cehp", 2)] }),
            Throws.TypeOf<InputException>().With.Message.StartsWith("variable 'storage' of space 'formula-extended' has no value 'cehp'"));
        Assert.That(() => new CoverWeight("storage", "ceph", 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    private static bool IsOfRig(TupleMember member) => Rig.Contains($"{member.Variable.Group}.{member.Variable.Name}");

    private static int[] VariablesOf(IEnumerable<string> names) =>
        [.. names.Select(n => Extended.Variables.ToList().FindIndex(v => $"{v.Group}.{v.Name}" == n))];

    /// <summary>True when rows that have the same values of some variables follow each other.</summary>
    private static bool IsTogether(ValueList<ValueList<byte>> rows, int[] variables)
    {
        string[] rigs = [.. rows.Select(c => string.Join(' ', variables.Where(v => v < c.Count).Select(v => c[v])))];
        return rigs.Where((r, i) => i == 0 || rigs[i - 1] != r).Count() == rigs.Distinct().Count();
    }
}
