using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.References;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting.Text;

/// <summary>Writes what works in place of a stack that cannot: the reason, the difference, the verdict and, where arrows can say it, the stack.</summary>
public static class WorksText
{
    /// <summary>Writes it as plain text.</summary>
    /// <param name="study">The stack that works, judged.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static string Write(WorkingStudy study, TextReportOptions? options = null) => Compose(study, options).ToString();

    /// <summary>Writes it with styles, for output in colour.</summary>
    /// <param name="study">The stack that works, judged.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static StyledText Compose(WorkingStudy study, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        WriteTo(text, study.Works, study.Difference, study.Report.Verdict, Say(study.Report), options);
        return text;
    }

    /// <summary>Writes a stack that works, the changes that lead to it, and the verdict on it with a sentence.</summary>
    internal static void WriteTo(
        StyledText text, WorkingStack works, ValueList<Change> difference, Verdict verdict, string sentence, TextReportOptions options)
    {
        Catalog catalog = options.Catalog ?? Catalog.BuiltIn;
        text.Line("What works instead", TextStyle.Strong);
        text.Paragraph("  ", TextStyle.Plain, works.Reason, options.Width);
        foreach (Change change in difference)
        {
            text.Paragraph("  - ", TextStyle.Faint, English.Of(catalog).Text(change), options.Width);
        }

        (string mark, TextStyle style) = Sign.Of(verdict, Glyphs.For(options));
        text.Wrap(text.Line($"  {mark} {Words.Of(verdict)}", style), $": {sentence}", options.Width, 4);
        if (StackArrows.TryWrite(works.Stack, out string arrows, catalog))
        {
            text.Line("  " + arrows, TextStyle.Faint);
        }
    }

    private static string Say(Report report) => report.Verdict switch
    {
        Verdict.Valid => "the stack with these changes works",
        Verdict.Conditional => "the stack with these changes works if the hardware has what it needs",
        _ => "the stack with these changes does not work on this hardware: " + report.Of(Severity.Error).First().Message,
    };
}
