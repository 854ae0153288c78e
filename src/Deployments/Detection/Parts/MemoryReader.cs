using System.Globalization;
using Deployments.Detection.Sources;

namespace Deployments.Detection.Parts;

/// <summary>Reads the amount of memory.</summary>
internal static class MemoryReader
{
    private const string File = "/proc/meminfo";
    private const double KibPerGiB = 1024.0 * 1024;

    public static (double? GiB, string? Origin) Read(MachineTree tree)
    {
        foreach (ReadOnlySpan<char> line in (tree.Text(File) ?? "").AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("MemTotal:", StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> value = line["MemTotal:".Length..].Trim();
            int blank = value.IndexOf(' ');
            bool read = long.TryParse(blank < 0 ? value : value[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out long kib);
            return read && kib > 0
                ? (Math.Round(kib / KibPerGiB, 2), $"MemTotal in {File}, which leaves out what firmware and kernel keep for themselves")
                : (null, null);
        }

        return (null, null);
    }
}
