using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Validation;

namespace Deployments.Reporting;

/// <summary>Writes reports for people: the verdict, a drawing of the stack, what is wrong and what helps, and what it needs of the hardware.</summary>
public static class TextReport
{
    /// <summary>Writes a report as plain text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the same text for equal reports.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Compose(report, options ?? TextReportOptions.Default).ToString();
    }

    internal static StyledText Compose(Report report, TextReportOptions options)
    {
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        Glyphs glyphs = Glyphs.For(options);
        var text = new StyledText();
        VerdictText.Write(text, report, glyphs, options.Width);
        text.Gap();
        text.Add(new BoxDrawing(new BoxContent(names, new Marks(report), glyphs), glyphs).Draw(report.Stack, options.Width));
        new FindingText(text, names, options.Width).Write(report);
        RequirementText.Write(text, report, names, glyphs, options.Width);
        AssumptionText.Write(text, report, names, options.Width);
        return text;
    }

    /// <summary>Draws a stack and says what was assumed, without judging it.</summary>
    internal static StyledText Compose(Completion completion, TextReportOptions options)
    {
        var report = new Report { Verdict = Verdict.Valid, Stack = completion.Stack, Assumed = completion.Assumed };
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        var text = new StyledText();
        Glyphs glyphs = Glyphs.For(options);
        text.Add(new BoxDrawing(new BoxContent(names, new Marks(report), glyphs), glyphs).Draw(report.Stack, options.Width));
        AssumptionText.Write(text, report, names, options.Width);
        return text;
    }
}
