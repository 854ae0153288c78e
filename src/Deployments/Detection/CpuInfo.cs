using System.Globalization;

namespace Deployments.Detection;

/// <summary>What /proc/cpuinfo says. The first processor speaks for all.</summary>
internal sealed class CpuInfo
{
    public const string File = "/proc/cpuinfo";

    private const int Limit = 16 * 1024 * 1024;
    private const int MaximumFlags = 4096;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> flagSet = new(StringComparer.Ordinal);
    private readonly HashSet<string> virtualizationFlags = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> cores = [];
    private readonly HashSet<string> packages = new(StringComparer.Ordinal);

    private CpuInfo(string source) => (Source, Flags) = (source, []);

    private CpuInfo(string text, string source)
    {
        Source = source;
        string package = "";
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            ReadOnlySpan<char> key = line[..colon].Trim();
            switch (key)
            {
                case "processor":
                    Threads++;
                    break;
                case "physical id":
                    package = line[(colon + 1)..].Trim().ToString();
                    packages.Add(package);
                    break;
                case "core id":
                    cores.Add((package, line[(colon + 1)..].Trim().ToString()));
                    break;
            }

            if (!fields.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key))
            {
                fields[key.ToString()] = line[(colon + 1)..].Trim().ToString();
            }
        }

        Flags = Words(Field("flags") ?? Field("Features") ?? Field("features"));
        flagSet.UnionWith(Flags);
        virtualizationFlags.UnionWith(Words(Field("vmx flags")));
        if (Threads == 0 && int.TryParse(Field("# processors"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            Threads = count;
        }
    }

    /// <summary>Where it was read, as origins name it.</summary>
    public string Source { get; }

    /// <summary>Whether there was anything to read.</summary>
    public bool IsKnown => fields.Count > 0;

    public string[] Flags { get; private init; }

    /// <summary>Threads that are listed; 0 when unknown.</summary>
    public int Threads { get; }

    /// <summary>Cores that are listed; 0 when the file does not tell.</summary>
    public int Cores => cores.Count;

    /// <summary>Packages that are listed; 0 when the file does not tell.</summary>
    public int Sockets => packages.Count;

    public bool HasVirtualizationFlags => fields.ContainsKey("vmx flags");

    public static CpuInfo Read(MachineTree tree) => Parse(tree.Text(File, Limit) ?? "", File);

    /// <summary>Reads a text in the form of /proc/cpuinfo that was recorded elsewhere.</summary>
    public static CpuInfo Parse(string text, string source) => new(text, source);

    /// <summary>The same knowledge from another tool: flags as the kernel names them, and fields such as <c>vendor_id</c>.</summary>
    public static CpuInfo Of(string source, IEnumerable<string> flags, params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        var told = new CpuInfo(source) { Flags = [.. flags.Take(MaximumFlags)] };
        told.flagSet.UnionWith(told.Flags);
        foreach ((string key, string? value) in fields)
        {
            if (value is not null)
            {
                told.fields[key] = value;
            }
        }

        if (told.Flags.Length > 0)
        {
            told.fields.TryAdd("flags", told.Flags[0]);
        }

        return told;
    }

    public string? Field(string key) => fields.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    public bool Has(string flag) => flagSet.Contains(flag);

    public bool HasVirtualizationFlag(string flag) => virtualizationFlags.Contains(flag);

    /// <summary>The first of the flags that is missing; null when all are there.</summary>
    public string? Missing(ReadOnlySpan<string> flags)
    {
        foreach (string flag in flags)
        {
            if (!Has(flag))
            {
                return flag;
            }
        }

        return null;
    }

    private static string[] Words(string? text)
    {
        string[] words = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return words.Length <= MaximumFlags ? words : words[..MaximumFlags];
    }
}
