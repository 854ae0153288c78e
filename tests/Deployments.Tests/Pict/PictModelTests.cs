using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Pict;
using Deployments.Text;

namespace Deployments.Tests.Pict;

/// <summary>Models in PICT's language: what each construct means, by trying all rows.</summary>
[TestFixture]
internal sealed class PictModelTests
{
    private const string Machines = """
        # Machines, as in PICT's own guide
        Platform: x86, x64, arm
        Ram:      1, 4, 64
        System:   Linux, Windows XP | WinXP, Plan9
        Cached:   yes, no

        IF [Platform] = "X86" THEN [Ram] <= 4;
        IF [System] LIKE "win*" THEN [Platform] IN {"x86", "x64"} ELSE [Cached] = "yes";
        NOT ([Platform] = "arm" AND [Ram] > 4) OR [System] <> "Linux";
        """;

    private static bool IsMachine(string[] r) => (r[0] != "x86" || r[1] != "64")
        && (r[2].StartsWith("Win", StringComparison.Ordinal) ? r[0] != "arm" : r[3] == "yes")
        && (!(r[0] == "arm" && r[1] == "64") || r[2] != "Linux");

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Cover_Constraints_MeanWhatTheySay(int strength)
    {
        string[][] all = [.. Product([["x86", "x64", "arm"], ["1", "4", "64"], ["Linux", "Windows XP", "Plan9"], ["yes", "no"]])];
        PictCover cover = PictModel.Parse(Machines).Cover(new CoverOptions { Strength = strength });
        string[][] rows = [.. cover.Rows.Select(r => r.Select(n => n == "WinXP" ? "Windows XP" : n).ToArray())];
        HashSet<string> possible = TuplesOf(all.Where(IsMachine), strength);
        Assert.Multiple(() =>
        {
            Assert.That(rows.All(IsMachine));
            Assert.That(TuplesOf(rows, strength), Is.EquivalentTo(possible));
            Assert.That(cover.TupleCount, Is.EqualTo(possible.Count));
            Assert.That(cover.Rows.SelectMany(r => r).Contains("WinXP"), Is.EqualTo(strength > 1));
        });
    }

    [Test]
    public void Cover_NegativeValues_StandAlone()
    {
        PictCover cover = PictModel.Parse("A: 1, 2, ~-1\nB: 1, 2, ~x\nC: a, b\nIF [A] = -1 THEN [C] = \"a\";\nIF IsNegative([B]) THEN [C] = \"b\";").Cover();
        string[][] rows = [.. cover.Rows.Select(r => r.ToArray())];
        HashSet<string> ordinary = TuplesOf(rows.Where(r => !r.Any(n => n.StartsWith('~'))), 2);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => r.Count(n => n.StartsWith('~'))), Is.All.LessThanOrEqualTo(1));
            Assert.That(rows.Select(r => r.Count(n => n.StartsWith('~'))), Is.Ordered);
            Assert.That(ordinary, Has.Count.EqualTo(12));
            Assert.That(TuplesOf(rows, 2).Where(t => t.Contains('~')), Is.EquivalentTo(
                (string[])["0:~-1 1:1", "0:~-1 1:2", "0:~-1 2:a", "0:1 1:~x", "0:2 1:~x", "1:~x 2:b"]));
        });
    }

    [Test]
    public void Cover_SubModel_HasFewSetUps()
    {
        const string Rig = "CPU: a, b, c\nRAM: 1, 2, 3\nDisk: ssd, hdd, nvme\n";
        const string Software = "System: l, w, m\nBrowser: f, c, e\nLanguage: 1, 2, 3\n";
        PictCover cover = PictModel.Parse(Rig + Software + "{ CPU, RAM, Disk } @ 1\nIF [CPU] = \"a\" THEN [RAM] = 1;").Cover();
        string[][] rows = [.. cover.Rows.Select(r => r.ToArray())];
        string[] setUps = [.. rows.Select(r => string.Join(' ', r[..3])).Distinct()];
        Assert.Multiple(() =>
        {
            Assert.That(setUps, Has.Length.LessThanOrEqualTo(4));
            Assert.That(rows.Select(r => $"{string.Join(' ', r[..3])}/{r[3]}").Distinct().Count(), Is.EqualTo(3 * setUps.Length));
            Assert.That(TuplesOf(rows.Select(r => r[3..]), 2), Has.Count.EqualTo(27));
            Assert.That(rows.Where(r => r[0] == "a").Select(r => r[1]), Is.All.EqualTo("1"));
        });
    }

    [Test]
    public void Cover_Weights_DecideWhereTheCoverageDoesNot()
    {
        string[][] rows = [.. PictModel.Parse("A: 1,2,3,4,5,6,7,8\nB: 1,2,3,4,5,6,7,8\nC: common (50), rare").Cover().Rows.Select(r => r.ToArray())];
        Assert.That(rows.Count(r => r[2] == "common"), Is.GreaterThan(rows.Length * 2 / 3));
    }

    [Test]
    public void Cover_ValuesOfAnotherAndComparisons_AreRead()
    {
        PictModel model = PictModel.Parse("Small: 1, 2, 3\nLarge: <Small>, 10\n[Small] < [Large];\nIF [Large] NOT IN {10} THEN [Small] = 1;");
        Assert.That(model.Parameters, Is.EqualTo((string[])["Small", "Large"]));
        Assert.That(model.Cover().Rows.Select(r => string.Join('<', r)), Is.EquivalentTo((string[])["1<2", "1<3", "1<10", "2<10", "3<10"]));
    }

    [Test]
    public void Cover_ConstraintsThatContradict_GiveNoRows() =>
        Assert.That(PictModel.Parse("A: 1, 2\nB: 1, 2\n[A] = 1;\n[A] = 2;").Cover().Rows, Is.Empty);

    [Test]
    public void Cover_GroupsAndSeed_AreTaken()
    {
        PictModel model = PictModel.Parse("A: 1,2\nB: 1,2\nC: 1,2\nD: 1,2\nE: 1,2");
        PictCover cover = model.Cover(new CoverOptions { Strength = 1, Seed = 4, Groups = [new CoverGroup(["a", "B", "C"], 3)] });
        Assert.That(cover.Rows.Select(r => r[0] + r[1] + r[2]).Distinct().Count(), Is.EqualTo(8));
        Assert.That(() => model.Cover(new CoverOptions { Groups = [new CoverGroup(["F"], 1)] }), Throws.TypeOf<InputException>());
        Assert.That(() => model.Cover(new CoverOptions { SeedRows = [[1]] }), Throws.TypeOf<InputException>());
    }

    [TestCase("", "1:1: the model has no parameter")]
    [TestCase("A", "1:1: this is neither a parameter nor a constraint")]
    [TestCase("A: 1\na: 2", "2:1: the parameter 'a' is there already")]
    [TestCase("A: 1,, 2", "1:6: a value has no name")]
    [TestCase("A: x, X", "1:7: 'A' has the value 'X' twice")]
    [TestCase("A: x (0)", "1:6: '0' is not a weight")]
    [TestCase("A: ~x", "1:1: 'A' has negative values only")]
    [TestCase("A: <B>", "1:4: there is no parameter 'B' before this one")]
    [TestCase("A: 1, 2\n{ A, B }", "2:1: there is no parameter 'B'")]
    [TestCase("A: 1, 2\n{ A", "2:1: the sub-model has no end")]
    [TestCase("A: 1, 2\n{ A } @ 9", "2:6: '@ 9' is not '@' and a strength")]
    [TestCase("A: 1, 2\n{ A }\n{ A }", "3:1: 'A' is in a sub-model already")]
    [TestCase("A: 1, 2\nIF [A] = 1 THEN [B] = 1;", "2:17: there is no parameter 'B'")]
    [TestCase("A: 1, 2\nIF [A] = 1 [A] = 1;", "2:12: 'THEN' is missing before '[A]'")]
    [TestCase("A: 1, 2\n[A] = 1", "2:8: ';' is missing at the end")]
    [TestCase("A: 1, 2\n[A] = 3;", "2:7: 'A' has no value '3'")]
    [TestCase("A: 1, 2\n[A] = \"1\";", "2:7: the values of 'A' are numbers")]
    [TestCase("A: x, y\n[A] = 1;", "2:7: 'A' is compared with a text")]
    [TestCase("A: x, y\n[A] = \"x;", "2:7: the text has no end")]
    [TestCase("A: x, y\n[A] ~ \"x\";", "2:5: '~' is not part of the language of constraints")]
    [TestCase("A: x, y\n[A] LIKE 1;", "2:10: a pattern is a text in quotes")]
    [TestCase("A: x, y\n[A] NOT = \"x\";", "2:9: only IN and LIKE can follow NOT here")]
    [TestCase("A: x, y\nB: 1, 2\n[A] = [B];", "3:7: 'A' and 'B' cannot be compared")]
    [TestCase("A: x, y\nIF x;\n[A] = \"x\";", "2:4: 'x' is no parameter; write parameters in brackets")]
    public void Parse_Wrong_SaysWhere(string text, string message) => Assert.That(
        () => PictModel.Parse(text, "m.pict"), Throws.TypeOf<InputException>().With.Message.StartsWith("m.pict:" + message));

    [Test]
    public void Parse_TooManyValues_SaysSo() => Assert.That(
        () => PictModel.Parse("A: " + string.Join(", ", Enumerable.Range(0, 65))),
        Throws.TypeOf<InputException>().With.Message.Contains("'A' has 65 values, and at most 64"));

    private static HashSet<string> TuplesOf(IEnumerable<string[]> rows, int strength) => [.. rows.SelectMany(row =>
        Subsets(row.Length, strength).Select(members => string.Join(' ', members.Select(m => $"{m}:{row[m]}"))))];

    private static IEnumerable<int[]> Subsets(int count, int size) => size == 0 ? [[]]
        : Enumerable.Range(0, count).SelectMany(last => Subsets(last, size - 1).Select(rest => (int[])[.. rest, last]));

    private static IEnumerable<string[]> Product(string[][] values) => values.Length == 0 ? [[]]
        : values[0].SelectMany(first => Product(values[1..]).Select(rest => (string[])[first, .. rest]));
}
