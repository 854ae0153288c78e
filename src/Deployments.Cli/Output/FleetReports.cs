using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Fleets;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes fleet reports in the requested format.</summary>
internal static class FleetReports
{
    public static void Write(Session session, ValueList<WrittenStack> stacks, List<FleetReport> reports, string format)
    {
        switch (format)
        {
            case "json": session.Out.Write(FleetJson.Write(reports)); break;
            case "csv": session.Out.Write(FleetCsv.Write(reports)); break;
            default: WriteText(session, stacks, reports); break;
        }
    }

    private static void WriteText(Session session, ValueList<WrittenStack> stacks, List<FleetReport> reports)
    {
        TextReportOptions options = session.ReportOptions;
        for (int i = 0; i < reports.Count; i++)
        {
            Headings.Write(session, stacks, i);
            session.Write(FleetText.Compose(reports[i], options));
        }
    }
}
