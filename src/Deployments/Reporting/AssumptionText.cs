using Deployments.Findings;

namespace Deployments.Reporting;

/// <summary>What was taken for granted, and why.</summary>
internal static class AssumptionText
{
    public static void Write(StyledText text, Report report, Names names, int width)
    {
        if (report.Assumed.Count == 0)
        {
            return;
        }

        text.Gap();
        text.Line("  taken for granted", TextStyle.Faint);
        int widest = 0;
        foreach (Assumption assumption in report.Assumed)
        {
            widest = Math.Max(widest, names.Of(assumption.Component).Length);
        }

        bool grouped = report.Stack.AllGroups().Skip(1).Any();
        foreach (Assumption assumption in report.Assumed)
        {
            string because = grouped ? $"in `{assumption.Group}`: {assumption.Because}" : assumption.Because;
            text.Paragraph("  " + names.Of(assumption.Component).PadRight(widest + 2), TextStyle.Plain, because, width, TextStyle.Faint);
        }
    }
}
