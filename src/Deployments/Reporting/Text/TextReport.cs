using Deployments.Catalogs;
using Deployments.Findings;

namespace Deployments.Reporting.Text;

/// <summary>Writes reports as text: the verdict, a drawing of the stack, the findings with their fixes, and the required hardware.</summary>
public static class TextReport
{
    /// <summary>Writes a report as plain text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report, TextReportOptions? options = null) => Compose(report, options).ToString();

    /// <summary>Composes a report with styles, for output in colour.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static StyledText Compose(Report report, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        Glyphs glyphs = Glyphs.For(options);
        var text = new StyledText();
        VerdictText.Write(text, report, glyphs, options.Width);
        text.Gap();
        text.Add(new BoxDrawing(new BoxContent(names, new Marks(report.Findings, report.Assumed), glyphs), glyphs).Draw(report.Stack, options.Width));
        FindingText.Write(text, report.Findings, names, options.Width);
        RequirementText.Write(text, report, names, glyphs, options.Width);
        AssumptionText.Write(text, report.Assumed, report.Stack, names, options.Width);
        return text;
    }
}
