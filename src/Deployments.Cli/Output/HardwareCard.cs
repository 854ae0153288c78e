using System.Globalization;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Reporting.Text;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>Writes a hardware profile: its facts, then every feature with its state and origin.</summary>
internal static class HardwareCard
{
    public static StyledText Write(HardwareProfile profile, Catalog catalog, int width, bool withOrigins = false)
    {
        var card = new Card(width);
        card.Text.Line(profile.Name, TextStyle.Strong);
        Facts(card, profile);
        if (withOrigins)
        {
            Origins(card, profile);
        }

        card.Text.Gap();
        int widest = catalog.Features.Max(f => f.Id.Value.Length) + 2;
        foreach (Feature feature in catalog.Features.OrderBy(f => Rank(profile[f.Id].State)))
        {
            FeatureReading reading = profile[feature.Id];
            (string mark, TextStyle style) = Mark(reading.State);
            StyledLine line = card.Text.Line(mark + " ", style).Add(feature.Id.Value.PadRight(widest)).Add(Words.Of(reading.State).PadRight(10), style);
            card.Text.Wrap(line, reading.State == FeatureState.Unknown && !withOrigins ? "" : reading.Origin ?? "", width, line.Width, TextStyle.Faint);
        }

        return card.Text;
    }

    private static void Origins(Card card, HardwareProfile profile)
    {
        card.Heading("learned from");
        foreach ((string key, string origin) in profile.Origins)
        {
            card.Fact(key, origin);
        }
    }

    private static void Facts(Card card, HardwareProfile profile)
    {
        Processor cpu = profile.Cpu;
        string counts = string.Join(", ", new[] { Count(cpu.Sockets, "socket"), Count(cpu.Cores, "core"), Count(cpu.Threads, "thread") }.OfType<string>());
        card.Fact("architecture", profile.Architecture is { } architecture ? ArchitectureSet.NameOf(architecture) : "unknown");
        string? maker = cpu.Vendor is { } vendor && cpu.Model?.Contains(vendor, StringComparison.OrdinalIgnoreCase) == true ? null : cpu.Vendor;
        card.Fact("processor", string.Join(' ', new[] { maker, cpu.Model, counts.Length > 0 ? $"({counts})" : null }.OfType<string>()));
        card.Fact("memory", profile.MemoryGiB is { } memory ? string.Create(CultureInfo.InvariantCulture, $"{memory:0.##} GiB") : "unknown");
        card.Fact("disks", profile.Disks is { } disks ? Join(disks.Select(Say)) : "unknown");
        card.Fact("network", profile.Nics is { } nics ? Join(nics.Select(Say)) : "unknown");
        card.Fact("machines", profile.Nodes?.ToString(CultureInfo.InvariantCulture));
        card.Fact("hosted by", profile.HostedBy is null or "none" ? null : profile.HostedBy);
        card.Fact("certified", profile.Certifications is { Count: > 0 } lists ? Join(lists) : null);
    }

    private static string Say(Disk disk) => disk.SizeGiB is { } size
        ? string.Create(CultureInfo.InvariantCulture, $"{disk.Kind ?? "disk"} of {size:0.#} GiB") : disk.Kind ?? "disk";

    private static string Say(NetworkInterface nic)
    {
        string text = nic.Name ?? "port";
        text += nic.SpeedGbps is { } speed ? string.Create(CultureInfo.InvariantCulture, $" of {speed:0.##} Gbit/s") : "";
        return text + (nic.VirtualFunctions is > 0 and { } functions ? string.Create(CultureInfo.InvariantCulture, $", {functions} virtual functions") : "");
    }

    private static string Join(IEnumerable<string> parts)
    {
        string text = string.Join("; ", parts.GroupBy(p => p).Select(g => g.Count() > 1 ? $"{g.Count()} × {g.Key}" : g.Key));
        return text.Length == 0 ? "none" : text;
    }

    private static string? Count(int? count, string what) =>
        count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} {what}{(n == 1 ? "" : "s")}") : null;

    private static int Rank(FeatureState state) => state switch
    {
        FeatureState.Enabled => 0,
        FeatureState.Disabled => 1,
        FeatureState.Masked => 2,
        FeatureState.Absent => 3,
        _ => 4,
    };

    private static (string Mark, TextStyle Style) Mark(FeatureState state) => state switch
    {
        FeatureState.Enabled => ("✓", TextStyle.Good),
        FeatureState.Unknown => ("?", TextStyle.Faint),
        _ => ("✗", TextStyle.Bad),
    };
}
