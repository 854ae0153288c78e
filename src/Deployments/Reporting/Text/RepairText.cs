using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes repairs as text: the changes of each, and the changed stack as arrows.</summary>
public static class RepairText
{
    /// <summary>Writes repairs as plain text.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="repairs"/> is null.</exception>
    public static string Write(Repairs repairs, TextReportOptions? options = null) => Compose(repairs, options).ToString();

    /// <summary>Writes repairs with styles, for output in colour.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="repairs"/> is null.</exception>
    public static StyledText Compose(Repairs repairs, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        (string good, TextStyle goodStyle) = Sign.Good(Glyphs.For(options));
        (string bad, TextStyle badStyle) = Sign.Bad(Glyphs.For(options));
        if (!repairs.IsNeeded)
        {
            text.Line(good + " ", goodStyle).Add(
                repairs.Verdict == Verdict.Valid ? "valid: nothing is to be repaired" : "conditional: nothing is broken; `validate` lists what it rests on");
        }
        else if (repairs.Found.Count == 0)
        {
            text.Line(bad + " ", badStyle).Add("invalid, and no repair was found");
        }

        foreach (Repair repair in repairs.Found)
        {
            text.Gap();
            text.Line($"{good} {Words.Of(repair.Outcome)}", goodStyle)
                .Add($" after {repair.Changes.Count} {(repair.Changes.Count == 1 ? "change" : "changes")}");
            foreach (string change in repair.Changes)
            {
                text.Paragraph("  - ", TextStyle.Faint, change, options.Width);
            }

            if (StackArrows.TryWrite(repair.Stack, out string arrows, options.Catalog ?? Catalog.BuiltIn))
            {
                text.Line("  " + arrows, TextStyle.Faint);
            }
        }

        return text;
    }
}
