using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes what a document offers in the place of a stack, each with its verdict and what is wrong with it.</summary>
public static class AlternativesText
{
    /// <summary>Writes it with styles, for output in colour.</summary>
    /// <param name="alternatives">The reports on the alternatives.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text; without lines when there are no alternatives.</returns>
    public static StyledText Compose(ValueList<Report> alternatives, TextReportOptions? options = null)
    {
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        if (alternatives.Count > 0)
        {
            text.Line("The document also offers", TextStyle.Strong);
        }

        foreach (Report report in alternatives)
        {
            (string mark, TextStyle style) = Sign.Of(report.Verdict, Glyphs.For(options));
            text.Wrap(text.Line($"  {mark} {Words.Of(report.Verdict)}", style), $": {report.Stack.Name}", options.Width, 4);
            foreach (Finding fault in report.Of(Severity.Error))
            {
                text.Paragraph("    since ", TextStyle.Faint, fault.Message, options.Width, TextStyle.Faint);
            }
        }

        return text;
    }
}
