using System.Globalization;
using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes fleet reports as text: how many machines can carry the stack, why the others cannot, and a table of the groups.</summary>
public static class FleetText
{
    private const int MostGroups = 30;
    private const int Label = 8;
    private const int NarrowestList = 24;

    /// <summary>Writes a report as plain text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the same text for equal reports. Long lists of machines and groups are cut, with the number of those
    /// left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(FleetReport report, TextReportOptions? options = null) => Compose(report, options).ToString();

    /// <summary>Composes a report with styles, for output in colour.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static StyledText Compose(FleetReport report, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        Glyphs glyphs = Glyphs.For(options);
        WriteVerdict(text, report, glyphs, options.Width);
        WriteCounts(text, report, glyphs);
        var names = new Names(options.Catalog ?? Catalogs.Catalog.BuiltIn);
        foreach (FleetCause cause in report.Causes)
        {
            WriteCause(text, cause, report, names, glyphs, options.Width);
        }

        PlaceText.Write(text, report.Causes.SelectMany(c => c.Remedies).SelectMany(r => r.Places), Architectures(report), options.Width);
        WriteGroups(text, report, glyphs, options.Width);
        AssumptionText.Write(text, report.Assumed, report.Stack, names, options.Width);
        if (report.Works is { } works)
        {
            text.Gap();
            WorksText.WriteTo(text, works.Works, works.Difference, works.Report.Verdict, Sentence(works.Report, "the stack with these changes"), options);
        }

        return text;
    }

    private static void WriteVerdict(StyledText text, FleetReport report, Glyphs glyphs, int width)
    {
        (string mark, TextStyle style) = Sign.Of(report.Verdict, glyphs);
        string sentence = Sentence(report, string.IsNullOrEmpty(report.Stack.Name) ? "the stack" : $"`{report.Stack.Name}`");
        StyledLine line = text.Line($"{mark} {Words.Of(report.Verdict)}", style);
        text.Wrap(line, ": " + sentence, width, 2);
    }

    private static string Sentence(FleetReport report, string subject)
    {
        int carry = report.Count(Suitability.Carries), open = report.Count(Suitability.Conditional);
        string asked = Say($"{subject} asks for {report.Asked} {(report.Asked == 1 ? "machine" : "machines")}");
        return report.Verdict switch
        {
            _ when report.Machines == 0 => "the fleet has no machine",
            Verdict.Valid => Say($"{carry} of {report.Machines} machines carry {subject}, which asks for {report.Asked}"),
            Verdict.Conditional => Say($"{asked}; {carry} of {report.Machines} carry it, and {open} more do if unknown facts turn out so"),
            _ when carry >= report.Asked => Say($"{carry} of {report.Machines} machines could carry {subject}, but not with so few of them"),
            _ => Say($"{asked}, and {carry} of {report.Machines} can carry it"),
        };
    }

    private static void WriteCounts(StyledText text, FleetReport report, Glyphs glyphs)
    {
        text.Gap();
        int digits = Number(report.Machines).Length;
        foreach (Suitability suitability in SuitabilityText.All)
        {
            if (report.Count(suitability) is > 0 and { } count)
            {
                (string mark, TextStyle style) = Sign.Of(suitability, glyphs);
                text.Line($"{mark} ", style).Add(Number(count).PadLeft(digits), TextStyle.Strong)
                    .Add(suitability == Suitability.Carries ? " as they are" : " " + SuitabilityText.Of(suitability));
            }
        }
    }

    private static void WriteCause(StyledText text, FleetCause cause, FleetReport report, Names names, Glyphs glyphs, int width)
    {
        text.Gap();
        (string mark, TextStyle style) = cause.Verdict == Verdict.Invalid ? Sign.Bad(glyphs) : Sign.Doubtful(glyphs);
        StyledLine head = text.Line(Say($"{mark} {cause.Machines} of {report.Machines}"), style);
        text.Wrap(head, $": {cause.Text}{(cause.Rule is { } rule ? $" ({rule})" : "")}", width, 2, TextStyle.Strong);
        if (cause.NeededBy.Count > 0)
        {
            Paragraph(text, "for", names.List(cause.NeededBy, width - Label), width, TextStyle.Faint);
        }

        foreach (FleetRemedy remedy in cause.Remedies)
        {
            string on = remedy.Machines == cause.Machines ? "" : Say($"on {remedy.Machines}: ");
            string proof = remedy.Outcome is { } outcome ? $" (checked: {Outcome(outcome)})" : "";
            Paragraph(text, remedy.Outcome is null ? "find" : "help", on + remedy.Text + proof, width, TextStyle.Help);
            if (remedy.Source is { } source)
            {
                Paragraph(text, "see", source, width, TextStyle.Faint);
            }
        }

        Paragraph(text, "which", MachineText.List(cause.Groups, width - Label), width, TextStyle.Faint);
    }

    private static void WriteGroups(StyledText text, FleetReport report, Glyphs glyphs, int width)
    {
        if (report.Groups.Count == 0)
        {
            return;
        }

        text.Gap();
        int shown = Math.Min(report.Groups.Count, MostGroups);
        var table = new TextTable(new("", Gap: 1), new("machines", IsNumber: true), new("each"), new("carry it")) { TailHeading = "named" };
        foreach (JudgedGroup group in report.Groups.Take(shown))
        {
            (string mark, TextStyle style) = Sign.Of(group.Study.Suitability, glyphs);
            table.Add(
                left => new StyledLine().Add(MachineText.List([group.Group], Math.Max(left, NarrowestList)), TextStyle.Faint),
                new(mark, style),
                new(Number(group.Group.Count), TextStyle.Plain),
                new(MachineText.Describe(group.Group.Profile, glyphs), TextStyle.Plain),
                new(SuitabilityText.Of(group.Study.Suitability), style));
        }

        table.WriteTo(text, width);
        if (shown < report.Groups.Count)
        {
            text.Line(Say($"  and {report.Groups.Count - shown} more groups; `--format csv` and `--format json` have them all"), TextStyle.Faint);
        }
    }

    private static string Outcome(Verdict verdict) => verdict switch
    {
        Verdict.Valid => "they then carry it",
        Verdict.Conditional => "they then carry it if unknown facts turn out so",
        _ => "this is then mended, but other errors remain",
    };

    /// <summary>The architectures of the machines; all architectures when that of a machine is unknown.</summary>
    private static ArchitectureSet Architectures(FleetReport report)
    {
        byte bits = 0;
        foreach (JudgedGroup group in report.Groups)
        {
            bits |= group.Group.Profile.Architecture is { } architecture ? ArchitectureSet.Of(architecture).Bits : ArchitectureSet.All.Bits;
        }

        return ArchitectureSet.FromBits(bits);
    }

    private static void Paragraph(StyledText text, string label, string sentence, int width, TextStyle style) =>
        text.Paragraph(label.PadLeft(Label - 2) + ": ", style, sentence, width);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
