using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.References;
using Deployments.Reporting.Json;
using Deployments.Reporting.Pipelines;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes reports in the requested format.</summary>
internal static class Reports
{
    public static void Write(Session session, ValueList<WrittenStack> stacks, DeploymentCheck check, string format)
    {
        switch (format)
        {
            case "json": session.Out.Write(ReportJson.Write(check.Reports, check.Works, check.Alternatives)); break;
            case "sarif": session.Out.Write(SarifReport.Write(check.Reports, session.Catalog)); break;
            case "junit": session.Out.Write(JUnitReport.Write(check.Reports, session.Catalog)); break;
            case "github": session.Out.Write(GitHubReport.Write(check.Reports)); break;
            default: WriteText(session, stacks, check); break;
        }
    }

    private static void WriteText(Session session, ValueList<WrittenStack> stacks, DeploymentCheck check)
    {
        TextReportOptions options = session.ReportOptions;
        for (int i = 0; i < check.Reports.Count; i++)
        {
            Headings.Write(session, stacks, i);
            StyledText text = TextReport.Compose(check.Reports[i], options);
            if (i < check.Works.Count && check.Works[i] is { } works)
            {
                WriteWorks(text, works, stacks[i].Deployment!, options);
            }

            if (i < check.Alternatives.Count && check.Alternatives[i].Count > 0)
            {
                text.Gap();
                text.Add(AlternativesText.Compose(check.Alternatives[i], options).Lines);
            }

            session.Write(text);
        }
    }

    private static void WriteWorks(StyledText text, WorkingStudy works, ReferenceDeployment deployment, TextReportOptions options)
    {
        text.Gap();
        text.Add(WorksText.Compose(works, options).Lines);
        text.Line($"  see: `deployments show {deployment.Id}`, which draws it", TextStyle.Faint);
    }
}
