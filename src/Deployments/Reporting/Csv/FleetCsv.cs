using System.Globalization;
using Deployments.Fleets;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Csv;

/// <summary>Writes fleet reports for spreadsheets.</summary>
public static class FleetCsv
{
    /// <summary>
    /// Writes a row for each machine and cause, and one for each machine without a cause. The columns are <c>stack</c>,
    /// <c>machine</c>, <c>count</c> (of the machines that the name stands for), <c>verdict</c>, <c>suitability</c>, <c>rule</c>, <c>cause</c>,
    /// <c>remedy</c>, <c>source</c>.
    /// </summary>
    /// <param name="reports">The reports.</param>
    /// <returns>RFC 4180 with a header and <c>\n</c> line ends; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(params IEnumerable<FleetReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var csv = new CsvText();
        csv.Row("stack", "machine", "count", "verdict", "suitability", "rule", "cause", "remedy", "source");
        int number = 0;
        foreach (FleetReport report in reports)
        {
            Write(csv, report, report.Stack.Name ?? (++number).ToString(CultureInfo.InvariantCulture));
        }

        return csv.ToString();
    }

    private static void Write(CsvText csv, FleetReport report, string stack)
    {
        Dictionary<MachineGroup, List<(FleetCause Cause, FleetRemedy? Remedy)>> causes = CausesByGroup(report);
        foreach (JudgedGroup judged in report.Groups)
        {
            string verdict = Words.Of(judged.Study.Report.Verdict), suitability = Words.Of(judged.Study.Suitability);
            MachineGroup group = judged.Group;
            string count = (group.Count / Math.Max(1, group.Names.Count)).ToString(CultureInfo.InvariantCulture);
            foreach (string name in group.Names)
            {
                if (!causes.TryGetValue(group, out List<(FleetCause Cause, FleetRemedy? Remedy)>? own))
                {
                    csv.Row(stack, name, count, verdict, suitability, "", "", "", "");
                    continue;
                }

                foreach ((FleetCause cause, FleetRemedy? remedy) in own)
                {
                    csv.Row(stack, name, count, verdict, suitability, cause.Rule?.Value, cause.Text, remedy?.Text, remedy?.Source);
                }
            }
        }
    }

    private static Dictionary<MachineGroup, List<(FleetCause Cause, FleetRemedy? Remedy)>> CausesByGroup(FleetReport report)
    {
        var causes = new Dictionary<MachineGroup, List<(FleetCause Cause, FleetRemedy? Remedy)>>(ReferenceEqualityComparer.Instance);
        foreach (FleetCause cause in report.Causes)
        {
            var remedies = new Dictionary<MachineGroup, FleetRemedy>(ReferenceEqualityComparer.Instance);
            foreach (FleetRemedy remedy in cause.Remedies)
            {
                foreach (MachineGroup group in remedy.Groups)
                {
                    remedies[group] = remedy;
                }
            }

            foreach (MachineGroup group in cause.Groups)
            {
                if (!causes.TryGetValue(group, out List<(FleetCause Cause, FleetRemedy? Remedy)>? own))
                {
                    causes.Add(group, own = []);
                }

                own.Add((cause, remedies.GetValueOrDefault(group)));
            }
        }

        return causes;
    }
}
