using Deployments.Cli.Input;
using Deployments.Reading;
using Deployments.Rendering;
using Deployments.Validation;

namespace Deployments.Cli.Output;

/// <summary>Writes reports in the format that was asked for.</summary>
internal static class Reports
{
    public static void Write(Session session, List<Subject> subjects, List<Report> reports, string format)
    {
        switch (format)
        {
            case "json": WriteJson(session.Out, reports); break;
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
            if (reports.Count > 1)
            {
                var heading = new StyledText();
                heading.Line(i == 0 ? "" : " ");
                heading.Line($"{i + 1} of {reports.Count}: {subjects[i].Title}", TextStyle.Strong);
                session.Write(heading);
            }

            session.Write(TextReport.Compose(reports[i], options));
        }
    }

    /// <summary>One object for one stack, an array for several.</summary>
    private static void WriteJson(TextWriter output, List<Report> reports)
    {
        if (reports.Count == 1)
        {
            output.Write(ReportJson.Write(reports[0]));
            return;
        }

        for (int i = 0; i < reports.Count; i++)
        {
            output.Write(i == 0 ? "[\n" : ",\n");
            output.Write(ReportJson.Write(reports[i]).TrimEnd('\n'));
        }

        output.Write("\n]\n");
    }
}
