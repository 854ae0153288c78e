using Deployments.Fleets;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>Fleet reports as JSON.</summary>
public static class FleetJson
{
    /// <summary>Writes a report: verdict, counts, causes with their machines, and every group. Null members are left out; empty lists are written.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(FleetReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Write(writer => Write(writer, report));
    }

    /// <summary>Writes several reports as an array; a single one as <see cref="Write(FleetReport)"/> does.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<FleetReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return JsonText.Join([.. reports.Select(Write)]);
    }

    private static void Write(JsonTextWriter writer, FleetReport report)
    {
        writer.WriteStartObject();
        writer.Member("stack", report.Stack.Name);
        writer.Member("verdict", Words.Of(report.Verdict));
        writer.Member("asked", report.Asked);
        writer.Member("machines", report.Machines);
        writer.WritePropertyName("counts");
        writer.WriteStartObject();
        foreach (Suitability suitability in Enum.GetValues<Suitability>())
        {
            writer.Member(Words.Of(suitability), report.Count(suitability));
        }

        writer.WriteEndObject();
        writer.List("assumed", report.Assumed.Select(a => a.Component.Value).Distinct(StringComparer.Ordinal));
        writer.Objects("causes", report.Causes, WriteCause);
        writer.Objects("groups", report.Groups, WriteGroup);
        PlaceJson.Lists(
            writer,
            report.Causes.SelectMany(c => c.Remedies).SelectMany(r => r.Places)
                .Concat(report.Groups.SelectMany(g => g.Study.Settings).SelectMany(s => s.Places)));
        if (report.Works is { } works)
        {
            writer.WritePropertyName("works");
            writer.WriteStartObject();
            WorksJson.WriteMembers(writer, works.Works, works.Difference, works.Report.Verdict);
            writer.WritePropertyName("report");
            Write(writer, works.Report);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the results of a study as members of the current object.</summary>
    internal static void WriteStudy(JsonTextWriter writer, MachineStudy study)
    {
        writer.Member("suitability", Words.Of(study.Suitability));
        writer.Member("verdict", Words.Of(study.Report.Verdict));
        writer.Objects("settings", study.Settings, static (w, setting) =>
        {
            w.Member("feature", setting.Feature.Value);
            w.Member("state", Words.Of(setting.State));
            w.Member("text", setting.Text);
            PlaceJson.Ids(w, setting.Places);
            w.Member("source", setting.Source);
        });
        writer.Member("outcome", Words.Of(study.Outcome));
        writer.Objects("unknown", study.Unknown, static (w, requirement) =>
        {
            w.Member("feature", requirement.Fact.ToString());
            w.Member("value", requirement.Value);
            w.Member("group", requirement.Group);
            w.List("neededBy", requirement.NeededBy.Select(c => c.Value));
        });
        writer.List("obstacles", study.Obstacles.Select(static f => f.Message));
    }

    private static void WriteCause(JsonTextWriter writer, FleetCause cause)
    {
        writer.Member("text", cause.Text);
        writer.Member("verdict", Words.Of(cause.Verdict));
        writer.Member("rule", cause.Rule?.Value);
        writer.Member("feature", cause.Feature?.Value);
        writer.Member("state", cause.State == FeatureState.Unknown ? null : Words.Of(cause.State));
        writer.List("neededBy", cause.NeededBy.Select(c => c.Value));
        writer.Member("machines", cause.Machines);
        writer.List("groups", cause.Groups.Select(g => g.Name));
        writer.Objects("remedies", cause.Remedies, WriteRemedy);
    }

    private static void WriteRemedy(JsonTextWriter writer, FleetRemedy remedy)
    {
        writer.Member("kind", remedy.Kind is { } kind ? Words.Of(kind) : null);
        writer.Member("text", remedy.Text);
        writer.Member("verdict", remedy.Outcome is { } outcome ? Words.Of(outcome) : null);
        PlaceJson.Ids(writer, remedy.Places);
        writer.Member("source", remedy.Source);
        writer.Member("machines", remedy.Machines);
        writer.List("groups", remedy.Groups.Select(g => g.Name));
    }

    private static void WriteGroup(JsonTextWriter writer, JudgedGroup group)
    {
        writer.Member("name", group.Group.Name);
        writer.Member("count", group.Group.Count);
        writer.List("machines", group.Group.Names);
        WriteStudy(writer, group.Study);
    }
}
