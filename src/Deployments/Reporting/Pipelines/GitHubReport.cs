using System.Globalization;
using System.Text;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Pipelines;

/// <summary>Writes reports as workflow commands, which GitHub Actions shows as annotations of the lines concerned.</summary>
/// <remarks>See <see href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions"/>.</remarks>
public static class GitHubReport
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One line for each finding that is not waived, and one for the verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report) => Write([report ?? throw new ArgumentNullException(nameof(report))]);

    /// <summary>Writes several reports, one after the other.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>One line for each finding that is not waived, and one for each verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder();
        foreach (Report report in reports)
        {
            foreach (Finding finding in report.Findings)
            {
                if (finding.WaivedBecause is null)
                {
                    Append(text, finding);
                }
            }

            if (report.Verdict == Verdict.Conditional)
            {
                text.Append("::notice title=conditional::").Append(Data(Unknowns(report))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Finding finding)
    {
        text.Append("::").Append(finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        }).Append(' ');
        if (finding.Location is { } at && !at.File.StartsWith('<'))
        {
            text.Append("file=").Append(Property(at.File))
                .Append(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column},");
        }

        text.Append("title=").Append(Property(finding.Rule.ToString())).Append("::").Append(Data(Message(finding))).Append('\n');
    }

    private static string Message(Finding finding) => string.Join('\n', FindingLines.Of(finding).Prepend(finding.Message));

    private static string Unknowns(Report report)
    {
        var facts = new List<string>();
        foreach (Requirement requirement in report.Requires)
        {
            if (requirement.State == FeatureState.Unknown)
            {
                facts.Add(requirement.Value is { } value ? $"{requirement.Fact} {value}" : requirement.Fact.ToString());
            }
        }

        return "the stack works if the hardware has " + string.Join("; ", facts);
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
