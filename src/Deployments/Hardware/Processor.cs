using Deployments.Collections;

namespace Deployments.Hardware;

/// <summary>The known facts about the processors of a machine. Null values are unknown.</summary>
public sealed record Processor
{
    private static readonly (string Start, string Name)[] Makers =
    [
        ("GenuineIntel", "Intel"), ("Intel", "Intel"), ("AuthenticAMD", "AMD"), ("AMD", "AMD"), ("Advanced Micro Devices", "AMD"),
        ("HygonGenuine", "Hygon"), ("Hygon", "Hygon"), ("IBM", "IBM"), ("POWER", "IBM"), ("ARM", "Arm"), ("Ampere", "Ampere"),
        ("HiSilicon", "HiSilicon"), ("Cavium", "Cavium"), ("NVIDIA", "NVIDIA"), ("Qualcomm", "Qualcomm"), ("Fujitsu", "Fujitsu"),
        ("Apple", "Apple"), ("Broadcom", "Broadcom"),
    ];

    /// <summary>The vendor, such as <c>Intel</c>, <c>AMD</c>, <c>Arm</c>, <c>IBM</c>.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model as the machine reports it.</summary>
    public string? Model { get; init; }

    /// <summary>The number of processor packages; at least 1.</summary>
    public int? Sockets { get; init; }

    /// <summary>The number of cores of the whole machine; at least 1.</summary>
    public int? Cores { get; init; }

    /// <summary>The number of hardware threads of the whole machine; at least 1.</summary>
    public int? Threads { get; init; }

    /// <summary>The feature flags as the kernel prints them, such as <c>vmx</c>.</summary>
    public ValueList<string> Flags { get; init; }

    /// <summary>The known maker whose name a model or a longer name begins with.</summary>
    /// <param name="name">A model or a name, such as <c>Intel(R) Xeon(R) Gold 6430</c> or <c>AuthenticAMD</c>.</param>
    /// <returns>The short name, such as <c>Intel</c>; null when the name begins with no known one.</returns>
    public static string? MakerOf(string? name)
    {
        foreach ((string start, string maker) in Makers)
        {
            if (name is not null && name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (name.Length == start.Length || !char.IsAsciiLetter(name[start.Length])))
            {
                return maker;
            }
        }

        return null;
    }
}
