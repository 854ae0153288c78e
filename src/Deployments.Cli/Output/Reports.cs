using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Findings;
using Deployments.Reporting.Json;
using Deployments.Reporting.Pipelines;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes reports in the format that was asked for.</summary>
internal static class Reports
{
    public static void Write(Session session, List<Subject> subjects, List<Report> reports, string format)
    {
        switch (format)
        {
            case "json": session.Out.Write(ReportJson.Write(reports)); break;
            case "sarif": session.Out.Write(SarifReport.Write(reports, session.Catalog)); break;
            case "junit": session.Out.Write(JUnitReport.Write(reports, session.Catalog)); break;
            case "github": session.Out.Write(GitHubReport.Write(reports)); break;
            default: WriteText(session, subjects, reports); break;
        }
    }

    private static void WriteText(Session session, List<Subject> subjects, List<Report> reports)
    {
        TextReportOptions options = session.ReportOptions;
        for (int i = 0; i < reports.Count; i++)
        {
            Headings.Write(session, subjects, i);
            session.Write(TextReport.Compose(reports[i], options));
        }
    }
}
