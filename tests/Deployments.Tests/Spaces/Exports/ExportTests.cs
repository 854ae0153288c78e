using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Exporting;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Each export, read by a reader that knows only the language, has the very choices of the space.</summary>
[TestFixture]
internal sealed partial class ExportTests
{
    private static IEnumerable<string> Names => ExportSpaces.All.Keys;

    private static IEnumerable<SpaceExportFormat> Formats => Enum.GetValues<SpaceExportFormat>();

    [Test]
    public void Spaces_BetweenThem_HaveSumsAndHiddenVariables()
    {
        Space[] spaces = [.. ExportSpaces.All.Values.Select(s => s())];
        foreach ((string name, Space space) in Names.Zip(spaces))
        {
            TestContext.Out.WriteLine(
                $"{name}: {space.Count} of {space.RawCount}, {space.Compiled.Model.Linear.Count} sums, "
                    + $"{space.Compiled.Model.VariableCount - space.Compiled.Model.VisibleCount} hidden");
        }

        Assert.That(spaces.Any(s => s.Compiled.Model.Linear.Count > 0 && s.Count > 0), "sums");
        Assert.That(spaces.Any(s => s.Compiled.Model.VariableCount > s.Compiled.Model.VisibleCount && s.Count > 0), "hidden");
        Assert.That(spaces.Any(s => s.Compiled.Model.Linear.Any(l => l.Weights.Keys.Any(v => v >= s.Compiled.Model.VisibleCount))), "sums over hidden");
        Assert.That(spaces.Any(s => s.Compiled.Model.IsContradiction), "contradiction");
    }

    [TestCaseSource(nameof(Names))]
    public void Dimacs_HasTheSameModels(string name)
    {
        Space space = ExportSpaces.All[name]();
        var models = new DimacsModels(Text(space, SpaceExportFormat.Dimacs));
        Assert.That(models.IsWellFormed);
        Assert.That(models.Shown, Is.EqualTo(Enumerable.Range(1, space.Variables.Sum(v => v.Values.Count == 2 ? 1 : v.Values.Count))));
        AssertSame(space, models.All());
    }

    [Test]
    public void Pict_OfALargeSpaceWithManyAdditions_IsRefused() => Assert.That(
        () => Text(FiveLayers(), SpaceExportFormat.Pict),
        Throws.TypeOf<InputException>().With.Message.Contains("derived values"));

    [TestCaseSource(nameof(Names))]
    public void Pict_HasTheSameRows(string name)
    {
        Space space = ExportSpaces.All[name]();
        AssertSame(space, new PictModel(Text(space, SpaceExportFormat.Pict)).All());
    }

    [TestCaseSource(nameof(Names))]
    public void Uvl_HasTheSameConfigurations(string name)
    {
        Space space = ExportSpaces.All[name]();
        AssertSame(space, new UvlModel(Text(space, SpaceExportFormat.Uvl)).All());
    }

    [TestCaseSource(nameof(Names))]
    public void Clingo_HasTheSameAnswers(string name)
    {
        Space space = ExportSpaces.All[name]();
        string program = Text(space, SpaceExportFormat.Clingo);
        AssertSame(space, Clingo.Run(program, "0", "-V0").Split('\n').Where(l => l.StartsWith("v(", StringComparison.Ordinal)).Select(Choice));
        Assert.That(BigInteger.Parse(Models().Match(Clingo.Run(program, "0", "-q")).Groups[1].Value, CultureInfo.InvariantCulture), Is.EqualTo(space.Count));
    }

    [Test]
    public void Clingo_CountsTheSameOverFiveLayers()
    {
        Space space = FiveLayers();
        string found = Clingo.Run(Text(space, SpaceExportFormat.Clingo), "0", "-q");
        Assert.That(BigInteger.Parse(Models().Match(found).Groups[1].Value, CultureInfo.InvariantCulture), Is.EqualTo(space.Count));
    }

    [TestCaseSource(nameof(Formats))]
    public void Export_Twice_IsTheSameText(SpaceExportFormat format)
    {
        foreach (Func<Space> make in ExportSpaces.All.Values)
        {
            string text = Text(make(), format);
            Assert.That(Text(make(), format), Is.EqualTo(text));
            Assert.That(text, Does.EndWith("\n").And.Not.Contain("\r"));
            Assert.That(text.All(char.IsAscii));
        }
    }

    [Test]
    public void Export_NothingToChoose_PictSaysSoAndOthersWriteIt()
    {
        Space space = Space.Compile(SpaceDefinition.Build("fixed").Group("host", g => g.Use(new ComponentId("linux"))).ToDefinition(), Machines.Capable);
        Assert.That(space.Count, Is.EqualTo(BigInteger.One));
        Assert.That(() => Text(space, SpaceExportFormat.Pict), Throws.TypeOf<InputException>().With.Message.Contains("nothing to choose"));
        Assert.That(new DimacsModels(Text(space, SpaceExportFormat.Dimacs)).All().Count(), Is.EqualTo(1));
        Assert.That(new UvlModel(Text(space, SpaceExportFormat.Uvl)).All().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Export_UnknownFormat_Throws() =>
        Assert.That(() => ExportSpaces.All["plain"]().Export((SpaceExportFormat)99, TextWriter.Null), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static string Text(Space space, SpaceExportFormat format)
    {
        using var writer = new StringWriter { NewLine = "\r\n" };
        space.Export(format, writer);
        return writer.ToString();
    }

    private static Space FiveLayers() => Space.Of(Layer.Provisioner, Layer.Hypervisor, Layer.Orchestrator, Layer.StorageSystem, Layer.Network)
        .On(HardwareProfiles.Named("x86-64-server"), nodes: 3);

    private static void AssertSame(Space space, IEnumerable<string> found)
    {
        var own = new List<string>();
        ChoiceEnumerator choices = space.EnumerateChoices();
        while (choices.MoveNext())
        {
            own.Add(string.Join(' ', choices.Current.ToArray()));
        }

        string[] all = [.. found.Order(StringComparer.Ordinal)];
        Assert.That(own, Has.Count.EqualTo((int)space.Count));
        Assert.That(all, Is.EqualTo(own.Order(StringComparer.Ordinal)));
    }

    private static string Choice(string answer) =>
        string.Join(' ', Atoms().Matches(answer).Select(m => (Number(m.Groups[1].Value), Number(m.Groups[2].Value))).Order().Select(a => a.Item2));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"v\((\d+),(\d+)\)")]
    private static partial Regex Atoms();

    [GeneratedRegex(@"Models\s*:\s*(\d+)")]
    private static partial Regex Models();
}
