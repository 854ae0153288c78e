using Deployments.Collections;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Ranking;
using Deployments.Spaces.Rejecting;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reporting;

/// <summary>Answers about a space as text, JSON and CSV, from the library alone.</summary>
[TestFixture]
internal sealed class SpaceAnswerTests
{
    private static readonly Lazy<Space> Basic = new(() => Space.Compile(SpaceDefinitions.Named("formula-basic")));

    [Test]
    public void Count_TextAndJson_TellTheSameNumber()
    {
        Assert.That(CountText.Write(Basic.Value), Is.EqualTo("378\n"));
        var json = JObject.Parse(CountJson.Write(Basic.Value, Basic.Value.Roles()));
        Assert.That((int?)json["count"], Is.EqualTo(378));
        Assert.That(json["components"]!.Count(), Is.EqualTo(Basic.Value.Roles().Count));
    }

    [Test]
    public void Options_OfAPick_AreOpenOrClosedInBothFormats()
    {
        Picks picks = Basic.Value.Picks("compute=lxd");
        int closed = JObject.Parse(OptionsJson.Write(Basic.Value, picks))["slots"]!.SelectMany(s => s["closed"]!).Count();
        string[] lines = OptionsText.Write(Basic.Value, picks, new TextReportOptions { Ascii = true, Width = 1000 }).Split('\n');
        Assert.That(closed, Is.Positive);
        Assert.That(lines.Count(l => l.StartsWith("x ", StringComparison.Ordinal)), Is.EqualTo(closed));
    }

    [Test]
    public void Ranking_NamesItsCosts()
    {
        ValueList<RankedStack> best = Basic.Value.Best(2, SpaceCost.Components);
        Assert.That(RankingText.Write(best, ["components"]).Split('\n')[0].Trim(), Is.EqualTo("components"));
        Assert.That(RankingText.Write([], ["components"]), Is.Empty);
        Assert.That(JArray.Parse(RankingJson.Write(best, ["components"])).Select(s => (double)s["costs"]!["components"]!),
            Is.EqualTo(best.Select(s => s.Cost)));
    }

    [Test]
    public void Rejections_HaveARowEachAndTotals()
    {
        Rejection[] some = [.. Basic.Value.Rejections().Take(5)];
        using var csv = new StringWriter();
        RejectionCsv.Write(Basic.Value, some, csv);
        using var lines = new StringWriter();
        RejectionJson.WriteLines(Basic.Value, some, lines);
        Assert.That(csv.ToString().TrimEnd('\n').Split('\n'), Has.Length.EqualTo(6));
        Assert.That(lines.ToString().TrimEnd('\n').Split('\n').Select(l => JObject.Parse(l)["causes"]!.Count()), Is.EqualTo(some.Select(r => r.Causes.Count)));
        Assert.That((int?)JObject.Parse(RejectionJson.Write(Basic.Value, some))["rejected"], Is.EqualTo(5));
        Assert.That(RejectionText.Write(Basic.Value, some), Does.StartWith("formula-basic: 5 of "));
    }
}
