using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes the assumed components with their reasons.</summary>
internal static class AssumptionText
{
    public static void Write(StyledText text, ValueList<Assumption> assumed, Stack stack, Names names, int width)
    {
        if (assumed.Count == 0)
        {
            return;
        }

        text.Gap();
        text.Line("  taken for granted", TextStyle.Faint);
        int widest = 0;
        foreach (Assumption assumption in assumed)
        {
            widest = Math.Max(widest, names.Of(assumption.Component).Length);
        }

        bool grouped = stack.AllGroups().Skip(1).Any();
        foreach (Assumption assumption in assumed)
        {
            string because = grouped ? $"in `{assumption.Group}`: {assumption.Because}" : assumption.Because;
            text.Paragraph("  " + names.Of(assumption.Component).PadRight(widest + 2), TextStyle.Plain, because, width, TextStyle.Faint);
        }
    }
}
