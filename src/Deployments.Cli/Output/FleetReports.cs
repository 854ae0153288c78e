using Deployments.Cli.Input;
using Deployments.Fleets;
using Deployments.Reporting;

namespace Deployments.Cli.Output;

/// <summary>Writes fleet reports in the format that was asked for.</summary>
internal static class FleetReports
{
    public static void Write(Session session, List<Subject> subjects, List<FleetReport> reports, string format)
    {
        switch (format)
        {
            case "json": JsonList.Write(session.Out, reports.ConvertAll(FleetJson.Write)); break;
            case "csv": session.Out.Write(FleetCsv.Write(reports)); break;
            default: WriteText(session, subjects, reports); break;
        }
    }

    private static void WriteText(Session session, List<Subject> subjects, List<FleetReport> reports)
    {
        TextReportOptions options = session.ReportOptions;
        for (int i = 0; i < reports.Count; i++)
        {
            Headings.Write(session, subjects, i);
            session.Write(FleetText.Compose(reports[i], options));
        }
    }
}
