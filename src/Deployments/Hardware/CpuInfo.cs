using System.Globalization;
using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Hardware;

/// <summary>
/// Flags and fields of the processors of a machine, named as <c>/proc/cpuinfo</c> names them. The first processor speaks for all.
/// Immutable and thread-safe.
/// </summary>
public sealed class CpuInfo
{
    internal const string File = "/proc/cpuinfo";

    private const int MaximumFlags = 4096;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> flagSet = new(StringComparer.Ordinal);
    private readonly HashSet<string> virtualizationFlags = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> cores = [];
    private readonly HashSet<string> packages = new(StringComparer.Ordinal);

    private CpuInfo(string source) => Source = source;

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

        string[] flags = Words(Field("flags") ?? Field("Features") ?? Field("features"));
        Flags = flags.ToValueList();
        flagSet.UnionWith(flags);
        virtualizationFlags.UnionWith(Words(Field("vmx flags")));
        if (Threads == 0 && int.TryParse(Field("# processors"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            Threads = count;
        }
    }

    // The baseline of every x86-64 processor: https://gitlab.com/x86-psABIs/x86-64-ABI, table of micro-architecture levels
    private static readonly string[] Baseline = ["cmov", "cx8", "fpu", "fxsr", "mmx", "syscall", "sse", "sse2", "lm", "tsc", "msr", "pae"];

    /// <summary>The source of the facts, as origins name it: a file, or a location in one.</summary>
    public string Source { get; }

    /// <summary>True when there is at least one field or flag.</summary>
    public bool IsKnown => fields.Count > 0;

    /// <summary>
    /// True when the list of flags is complete, which only x86 can show: there, every processor has the flags of the baseline. Only in a complete list
    /// does a missing flag prove anything.
    /// </summary>
    public bool IsWhole => Missing(Baseline) is null;

    /// <summary>The flags in their order, at most 4,096.</summary>
    public ValueList<string> Flags { get; private init; }

    /// <summary>The number of listed threads; 0 when unknown.</summary>
    public int Threads { get; }

    /// <summary>The number of listed cores; 0 when unknown.</summary>
    public int Cores => cores.Count;

    /// <summary>The number of listed sockets; 0 when unknown.</summary>
    public int Sockets => packages.Count;

    /// <summary>The architecture that the names of the fields show; null when they do not tell.</summary>
    public Architecture? Architecture
    {
        get
        {
            string vendor = Field("vendor_id") ?? "";
            if (vendor == "IBM/S390")
            {
                return Vocabulary.Architecture.S390x;
            }

            if (Field("CPU implementer") is not null)
            {
                // A 32-bit kernel on a 64-bit core says 7 or 8 here; only 64-bit kernels list asimd
                return Has("asimd") ? Vocabulary.Architecture.Arm64 : Field("CPU architecture") == "7" ? Vocabulary.Architecture.Armv7 : null;
            }

            if (Field("flags") is not null && Has("lm"))
            {
                return Vocabulary.Architecture.X64;
            }

            string isa = Field("isa") ?? "";
            if (isa.StartsWith("rv64", StringComparison.Ordinal))
            {
                return Vocabulary.Architecture.RiscV64;
            }

            if (isa.Contains("mips64", StringComparison.Ordinal))
            {
                return Vocabulary.Architecture.Mips64;
            }

            if (Field("type") is "sun4u" or "sun4v")
            {
                return Vocabulary.Architecture.Sparc64;
            }

            return Field("platform") is "PowerNV" or "pSeries" ? Vocabulary.Architecture.Ppc64le : null;
        }
    }

    internal bool HasVirtualizationFlags => fields.ContainsKey("vmx flags");

    /// <summary>Reads a text in the form of <c>/proc/cpuinfo</c>. Lines without a colon are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, as origins name it.</param>
    /// <returns>The flags and fields; those of the first processor where several have one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="source"/> is null.</exception>
    public static CpuInfo Parse(string text, string source)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return new(text, source);
    }

    /// <summary>Takes flags that another tool lists.</summary>
    /// <param name="source">The source of the flags, as origins name it.</param>
    /// <param name="flags">The flags as the Linux kernel names them.</param>
    /// <param name="vendorId">The field <c>vendor_id</c>, such as <c>GenuineIntel</c>; null when unknown.</param>
    /// <returns>The flags and the field; nothing is known of cores and threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="flags"/> is null.</exception>
    public static CpuInfo Of(string source, IEnumerable<string> flags, string? vendorId = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(flags);
        var told = new CpuInfo(source) { Flags = flags.Take(MaximumFlags).ToValueList() };
        told.flagSet.UnionWith(told.Flags);
        if (vendorId is not null)
        {
            told.fields["vendor_id"] = vendorId;
        }

        if (told.Flags.Count > 0)
        {
            told.fields.TryAdd("flags", told.Flags[0]);
        }

        return told;
    }

    /// <summary>The value of a field.</summary>
    /// <param name="key">The field's name, such as <c>model name</c>.</param>
    /// <returns>The value; null when there is no such field or it is empty.</returns>
    public string? Field(string key) => fields.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Tells whether a flag is listed.</summary>
    /// <param name="flag">The flag's name, such as <c>vmx</c>.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string flag) => flagSet.Contains(flag);

    /// <summary>The maker of the processors.</summary>
    /// <param name="architecture">Their architecture, which decides in which field the maker is; null when unknown.</param>
    /// <returns>A short name such as <c>Intel</c>; null when it is not told.</returns>
    public string? VendorOn(Architecture? architecture) => architecture switch
    {
        Vocabulary.Architecture.X64 => Field("vendor_id") switch
        {
            "GenuineIntel" => "Intel",
            "AuthenticAMD" => "AMD",
            "HygonGenuine" => "Hygon",
            { } other => other.Trim(),
            null => null,
        },
        Vocabulary.Architecture.Arm64 or Vocabulary.Architecture.Armv7 => Field("CPU implementer") switch
        {
            "0x41" => "Arm",
            "0x42" => "Broadcom",
            "0x43" => "Cavium",
            "0x46" => "Fujitsu",
            "0x48" => "HiSilicon",
            "0x4e" => "NVIDIA",
            "0x51" => "Qualcomm",
            "0x61" => "Apple",
            "0xc0" => "Ampere",
            _ => null,
        },
        Vocabulary.Architecture.S390x or Vocabulary.Architecture.Ppc64le => IsKnown ? "IBM" : null,
        _ => null,
    };

    /// <summary>The model of the processors.</summary>
    /// <param name="architecture">Their architecture, which decides in which field the model is; null when unknown.</param>
    /// <returns>The model as the processors report it; null when they do not.</returns>
    public string? ModelOn(Architecture? architecture)
    {
        if (architecture == Vocabulary.Architecture.S390x)
        {
            string line = Field("processor 0") ?? "";
            int at = line.IndexOf("machine = ", StringComparison.Ordinal);
            return at < 0 ? null : line[at..].Replace(" = ", " ", StringComparison.Ordinal);
        }

        return Field("model name") ?? Field("cpu") ?? Field("uarch") ?? Field("Model");
    }

    internal bool HasVirtualizationFlag(string flag) => virtualizationFlags.Contains(flag) || flagSet.Contains(flag);

    /// <summary>The first of the flags that is missing; null when all are there.</summary>
    internal string? Missing(ReadOnlySpan<string> flags)
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
