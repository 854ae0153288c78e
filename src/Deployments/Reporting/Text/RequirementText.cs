using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting.Text;

/// <summary>Writes the table of hardware facts that the verdict depends on; for unknown hardware, this is the list of requirements.</summary>
internal static class RequirementText
{
    private const int WidestValue = 34;
    private const int NarrowestList = 12;

    public static void Write(StyledText text, Report report, Names names, Glyphs glyphs, int width)
    {
        if (report.Requires.Count == 0)
        {
            return;
        }

        bool grouped = report.Stack.Groups.Count > 1;
        var table = new TextTable(new("", Gap: 1), new("it needs of the hardware"), new("to be", Most: WidestValue), new("known"))
        {
            TailHeading = "needed by",
        };
        foreach (Requirement requirement in report.Requires)
        {
            string fact = English.Label(requirement.Fact);
            (string mark, TextStyle style) = Sign.Of(requirement.State, glyphs);
            table.Add(
                left => new StyledLine().Add(names.List(requirement.NeededBy, Math.Max(left, NarrowestList)), TextStyle.Faint),
                new(mark, style),
                new(grouped ? $"{requirement.Group}: {fact}" : fact, TextStyle.Plain),
                new(Value(requirement, glyphs), TextStyle.Plain),
                new(StateWord(requirement.State), style));
        }

        text.Gap();
        table.WriteTo(text, width);
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
}
