using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes the first line of a report: the verdict in words.</summary>
internal static class VerdictText
{
    public static void Write(StyledText text, Report report, Glyphs glyphs, int width)
    {
        (string mark, TextStyle style) = Sign.Of(report.Verdict, glyphs);
        string word = $"{mark} {Words.Of(report.Verdict)}";
        StyledLine line = text.Line(word, style);
        text.Wrap(line, $": {Say(report)}{Counts(report)}", width, 2);
    }

    private static string Say(Report report)
    {
        int open = 0;
        foreach (Requirement requirement in report.Requires)
        {
            open += requirement.State == FeatureState.Unknown ? 1 : 0;
        }

        string subject = string.IsNullOrEmpty(report.Stack.Name) ? "the stack" : $"`{report.Stack.Name}`";
        return report.Verdict switch
        {
            Verdict.Valid => $"{subject} works",
            Verdict.Conditional when open == 1 => $"{subject} works if the hardware has the one unknown thing below",
            Verdict.Conditional => $"{subject} works if the hardware has the {open} unknown things below",
            _ => $"{subject} cannot work as it is",
        };
    }

    private static string Counts(Report report)
    {
        int errors = 0, warnings = 0, advice = 0, waived = 0;
        foreach (Finding finding in report.Findings)
        {
            _ = finding switch
            {
                { WaivedBecause: not null } => waived++,
                { Severity: Severity.Error } => errors++,
                { Severity: Severity.Warning } => warnings++,
                _ => advice++,
            };
        }

        string counts = Count("", errors, "error") + Count(", ", warnings, "warning");
        counts += Count(", ", advice, "hint") + (waived > 0 ? $", {waived} waived" : "");
        return counts.Length == 0 ? "" : " (" + counts.TrimStart(',', ' ') + ")";
    }

    private static string Count(string join, int count, string what) =>
        count == 0 ? "" : $"{join}{count} {what}{(count == 1 ? "" : "s")}";
}
