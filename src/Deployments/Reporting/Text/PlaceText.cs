using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes the places of settings, each list once.</summary>
public static class PlaceText
{
    /// <summary>Writes the lists as plain text.</summary>
    /// <param name="all">The lists, such as those of a feature's remedies; a list that comes again is left out.</param>
    /// <param name="machines">The processor architectures that matter; entries for other ones are left out.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; empty when no entry matters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static string Write(IEnumerable<SettingPlaces> all, ArchitectureSet machines, TextReportOptions? options = null) =>
        Compose(all, machines, options).ToString();

    /// <summary>Writes the lists with styles, for output in colour.</summary>
    /// <param name="all">The lists, such as those of a feature's remedies; a list that comes again is left out.</param>
    /// <param name="machines">The processor architectures that matter; entries for other ones are left out.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write(IEnumerable{SettingPlaces}, ArchitectureSet, TextReportOptions?)"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static StyledText Compose(IEnumerable<SettingPlaces> all, ArchitectureSet machines, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(all);
        var text = new StyledText();
        Write(text, all, machines, (options ?? TextReportOptions.Default).Width);
        return text;
    }

    internal static void Write(StyledText text, IEnumerable<SettingPlaces> all, ArchitectureSet machines, int width)
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
