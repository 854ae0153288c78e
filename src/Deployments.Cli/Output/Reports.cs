using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Reporting.Json;
using Deployments.Reporting.Pipelines;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes reports in the requested format.</summary>
internal static class Reports
{
    public static void Write(Session session, ValueList<WrittenStack> stacks, ValueList<Report> reports, string format)
    {
        switch (format)
        {
            case "json": session.Out.Write(ReportJson.Write(reports)); break;
            case "sarif": session.Out.Write(SarifReport.Write(reports, session.Catalog)); break;
            case "junit": session.Out.Write(JUnitReport.Write(reports, session.Catalog)); break;
            case "github": session.Out.Write(GitHubReport.Write(reports)); break;
            default: WriteText(session, stacks, reports); break;
        }
    }

    private static void WriteText(Session session, ValueList<WrittenStack> stacks, ValueList<Report> reports)
    {
        TextReportOptions options = session.ReportOptions;
        for (int i = 0; i < reports.Count; i++)
        {
            Headings.Write(session, stacks, i);
            session.Write(TextReport.Compose(reports[i], options));
        }
    }
}
