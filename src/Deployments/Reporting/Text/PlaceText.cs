using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Lists where products keep settings, each list once.</summary>
internal static class PlaceText
{
    public static void Write(StyledText text, IEnumerable<SettingPlaces> all, ArchitectureSet machines, int width)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SettingPlaces places in all)
        {
            if (seen.Add(places.Id))
            {
                Write(text, places, machines, width);
            }
        }
    }

    private static void Write(StyledText text, SettingPlaces places, ArchitectureSet machines, int width)
    {
        SettingPlace[] entries = [.. places.Entries.Where(e => (e.Architectures.Bits & machines.Bits) != 0)];
        if (entries.Length == 0)
        {
            return;
        }

        text.Gap();
        text.Line($"where to change {places.Title}", TextStyle.Strong);
        int widest = entries.Max(static e => e.On.Length);
        foreach (SettingPlace entry in entries)
        {
            string label = "  " + entry.On.PadRight(widest + 2);
            text.Paragraph(label, TextStyle.Faint, entry.Text, width);
            text.Line(new string(' ', label.Length) + entry.Source, TextStyle.Faint);
        }
    }
}
