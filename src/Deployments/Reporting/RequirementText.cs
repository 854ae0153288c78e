using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting;

/// <summary>The table of the hardware facts that the verdict rests on; with unknown hardware, the shopping list.</summary>
internal static class RequirementText
{
    private const int LongestValue = 34;

    public static void Write(StyledText text, Report report, Names names, Glyphs glyphs, int width)
    {
        if (report.Requires.Count == 0)
        {
            return;
        }

        bool grouped = report.Stack.Groups.Count > 1;
        var rows = new List<string[]> { (string[])["it needs of the hardware", "to be", "known", "needed by"] };
        foreach (Requirement requirement in report.Requires)
        {
            string fact = English.Label(requirement.Fact);
            rows.Add([grouped ? $"{requirement.Group}: {fact}" : fact, Value(requirement, glyphs), StateWord(requirement.State), ""]);
        }

        int[] widths = [Widest(rows, 0), Math.Min(Widest(rows, 1), LongestValue), Widest(rows, 2)];
        int before = 2 + widths[0] + 2 + widths[1] + 2 + widths[2] + 2;
        text.Gap();
        text.Line().Add("  ").Add(rows[0][0].PadRight(widths[0] + 2) + rows[0][1].PadRight(widths[1] + 2) + rows[0][2].PadRight(widths[2] + 2) + rows[0][3], TextStyle.Faint);
        for (int i = 1; i < rows.Count; i++)
        {
            WriteRow(text, report.Requires[i - 1], rows[i], widths, names.List(report.Requires[i - 1].NeededBy, Math.Max(width - before, 12)), glyphs);
        }
    }

    private static void WriteRow(StyledText text, Requirement requirement, string[] cells, int[] widths, string neededBy, Glyphs glyphs)
    {
        (string mark, TextStyle style) = requirement.State switch
        {
            FeatureState.Enabled => (glyphs.Good, TextStyle.Good),
            FeatureState.Unknown => (glyphs.Doubtful, TextStyle.Doubtful),
            _ => (glyphs.Bad, TextStyle.Bad),
        };
        List<string> value = Split(cells[1], widths[1]);
        text.Line().Add(mark + " ", style).Add(cells[0].PadRight(widths[0] + 2)).Add(value[0].PadRight(widths[1] + 2))
            .Add(cells[2].PadRight(widths[2] + 2), style).Add(neededBy, TextStyle.Faint);
        for (int i = 1; i < value.Count; i++)
        {
            text.Line(new string(' ', 2 + widths[0] + 2)).Add(value[i]);
        }
    }

    private static string Value(Requirement requirement, Glyphs glyphs) => requirement.Fact.Kind switch
    {
        HardwareFactKind.Feature => requirement.Value is { } instead ? $"enabled, {instead}" : "enabled",
        HardwareFactKind.Quantity when requirement.Instead.Count == 0 => glyphs.AtLeast + requirement.Value + English.Unit(requirement.Fact),
        _ => requirement.Value!,
    };

    private static string StateWord(FeatureState state) => state switch
    {
        FeatureState.Enabled => "yes",
        FeatureState.Disabled => "switched off",
        FeatureState.Masked => "hidden",
        FeatureState.Absent => "no",
        _ => "unknown",
    };

    private static int Widest(List<string[]> rows, int column)
    {
        int widest = 0;
        foreach (string[] row in rows)
        {
            widest = Math.Max(widest, row[column].Length);
        }

        return widest;
    }

    private static List<string> Split(string text, int width)
    {
        var lines = new List<string>();
        while (text.Length > width)
        {
            int at = text.LastIndexOf(' ', width);
            at = at <= 0 ? width : at;
            lines.Add(text[..at]);
            text = text[at..].TrimStart();
        }

        lines.Add(text);
        return lines;
    }
}
