using Deployments.Collections;
using Deployments.Findings;
using Deployments.References;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>Reports as JSON.</summary>
public static class ReportJson
{
    /// <summary>Writes a report. Null members are left out; empty lists are written.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report) => Write(report, null, []);

    /// <summary>Writes a report with what stands next to the stack: <c>works</c> and <c>alternatives</c>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="works">What works instead; null for nothing.</param>
    /// <param name="alternatives">The reports on what is offered in its place; empty for none.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report, WorkingStudy? works, ValueList<Report> alternatives)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("verdict", Words.Of(report.Verdict));
            writer.List("assumed", report.Assumed.Select(a => a.Component.Value).Distinct(StringComparer.Ordinal));
            writer.Objects("findings", report.Findings, WriteFinding);
            writer.Objects("requires", report.Requires, WriteRequirement);
            WorksJson.Write(writer, works);
            WorksJson.WriteAlternatives(writer, alternatives);
            writer.WriteEndObject();
        });
    }

    /// <summary>Writes several reports as an array; a single one as <see cref="Write(Report)"/> does.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return JsonText.Join([.. reports.Select(Write)]);
    }

    /// <summary>Writes several reports as an array, each with what stands next to its stack; a single one as an object.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="works">What works instead of each, with null where there is nothing; empty when there is nothing for any.</param>
    /// <param name="alternatives">The reports on what is offered in the place of each; empty when there is nothing for any.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<Report> reports, ValueList<WorkingStudy?> works, ValueList<ValueList<Report>> alternatives)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return JsonText.Join([.. reports.Select((report, i) =>
            Write(report, i < works.Count ? works[i] : null, i < alternatives.Count ? alternatives[i] : []))]);
    }

    private static void WriteFinding(JsonTextWriter writer, Finding finding)
    {
        writer.Member("rule", finding.Rule.Value);
        writer.Member("severity", Words.Of(finding.Severity));
        writer.Member("group", finding.Group);
        writer.Member("component", finding.Component?.Value);
        writer.Member("capability", finding.Capability?.Value);
        writer.Member("feature", finding.Feature?.Value);
        writer.Member("message", finding.Message);
        writer.List("because", finding.Because);
        writer.Objects("consequences", finding.Consequences, WriteConsequence);
        writer.Objects("fixes", finding.Fixes, WriteFix);
        writer.Member("remedy", finding.Remedy);
        writer.Member("location", finding.Location?.ToString());
        writer.Member("source", finding.Source);
        writer.Member("waived", finding.WaivedBecause);
    }

    private static void WriteConsequence(JsonTextWriter writer, Consequence consequence)
    {
        writer.Member("group", consequence.Group);
        writer.Member("component", consequence.Component?.Value);
        writer.Member("workload", consequence.Workload?.Value);
        writer.Member("rule", consequence.Rule?.Value);
        writer.Member("message", consequence.Message);
    }

    private static void WriteFix(JsonTextWriter writer, Fix fix)
    {
        writer.Member("kind", Words.Of(fix.Kind));
        writer.Member("text", fix.Text);
        writer.Member("verdict", Words.Of(fix.Outcome));
        writer.Member("source", fix.Source);
        writer.List("adds", fix.Adds.Select(c => c.Value));
        writer.List("removes", fix.Removes.Select(c => c.Value));
    }

    private static void WriteRequirement(JsonTextWriter writer, Requirement requirement)
    {
        writer.Member("feature", requirement.Fact.ToString());
        writer.Member("value", requirement.Value);
        writer.Member("state", Words.Of(requirement.State));
        writer.Member("group", requirement.Group);
        writer.List("neededBy", requirement.NeededBy.Select(c => c.Value));
    }
}
