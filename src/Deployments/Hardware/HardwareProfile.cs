using System.Diagnostics;
using System.Globalization;
using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Hardware;

/// <summary>The known facts about a machine or a number of identical ones. Null and missing values are unknown. Immutable and thread-safe.</summary>
[DebuggerDisplay("{Name,nq}")]
public sealed record HardwareProfile
{
    /// <summary>The largest number of machines of a profile, a group or a fleet.</summary>
    public const int MaximumNodes = 1_000_000;

    /// <summary>The value of <see cref="HostedBy"/> for a physical machine.</summary>
    public const string NotHosted = "none";

    /// <summary>A profile with no known facts.</summary>
    public static HardwareProfile Unknown { get; } = new() { Name = "unknown hardware" };

    /// <summary>The name of the machine in reports.</summary>
    public string Name { get; init; } = "hardware";

    /// <summary>The number of such machines: 1 to 1,000,000.</summary>
    public int? Nodes { get; init; }

    /// <summary>The processor architecture.</summary>
    public Architecture? Architecture { get; init; }

    /// <summary>The processors.</summary>
    public Processor Cpu { get; init; } = new();

    /// <summary>The features with a known state, by id.</summary>
    public ValueMap<FeatureId, FeatureReading> Features { get; init; } = ValueMap<FeatureId, FeatureReading>.Empty;

    /// <summary>Memory of one machine in GiB, more than 0.</summary>
    public double? MemoryGiB { get; init; }

    /// <summary>The disks of one machine; null when unknown, empty when it has none.</summary>
    public ValueList<Disk>? Disks { get; init; }

    /// <summary>The physical network interfaces of one machine; null when unknown, empty when it has none.</summary>
    public ValueList<NetworkInterface>? Nics { get; init; }

    /// <summary>The vendor compatibility lists that the machine is on; null when unknown, empty when it is on none.</summary>
    public ValueList<string>? Certifications { get; init; }

    /// <summary>
    /// The hypervisor when the machine is a guest, such as <c>kvm</c> or <c>vmware</c>; <c>none</c> for a physical machine; null when unknown.
    /// </summary>
    public string? HostedBy { get; init; }

    /// <summary>One sentence for each thing that detection could not read, and for each statement that contradicts the processor flags.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>The origins of facts other than features, by JSON key (<c>memoryGiB</c>, <c>architecture</c>, <c>cpu</c>, …).</summary>
    public ValueMap<string, string> Origins { get; init; } = ValueMap<string, string>.Empty;

    internal SourceMap Locations { get; init; } = SourceMap.Empty;

    /// <summary>The origin of a fact other than a feature, by JSON key; null when it is unknown or the profile itself.</summary>
    internal string? OriginOf(string key) => Origins.GetValueOrDefault(key) is { } origin && origin != Name ? origin : null;

    /// <summary>True when this is known to be a virtual machine.</summary>
    internal bool IsGuest => HostedBy is not null and not NotHosted;

    /// <summary>The state of a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>The reading; <see cref="FeatureState.Unknown"/> when the profile does not have it.</returns>
    public FeatureReading this[FeatureId feature] => Features.TryGetValue(feature, out FeatureReading reading) ? reading : default;

    /// <summary>Returns this profile with the state of one feature changed.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="state">Its new state.</param>
    /// <param name="origin">The origin of the state, or null.</param>
    /// <returns>A changed copy.</returns>
    public HardwareProfile With(FeatureId feature, FeatureState state, string? origin = null) =>
        this with { Features = Features.With(feature, new FeatureReading(state, origin)) };

    /// <summary>
    /// The machine in one line for people, as in <c>Laptop (x86-64, 8 cores, 32 GiB, 1 disk, 1 nic; disabled: hugepages; absent: numa, sr-iov)</c>.
    /// </summary>
    /// <returns>Its name, number and sizes, and the features that are not enabled; what is unknown is left out.</returns>
    public override string ToString()
    {
        string?[] sizes =
        [
            Architecture is { } architecture ? Words.Of(architecture) : null,
            IsGuest ? $"guest of {HostedBy}" : null,
            Counted(Cpu.Cores, "core"),
            MemoryGiB is { } memory ? string.Create(CultureInfo.InvariantCulture, $"{memory} GiB") : null,
            Counted(Disks?.Count, "disk"),
            Counted(Nics?.Count, "nic"),
        ];
        IEnumerable<string> states = Features.Where(static f => f.Value.State is not (FeatureState.Enabled or FeatureState.Unknown))
            .GroupBy(static f => f.Value.State, static f => f.Key).Select(static g => $"{Words.Of(g.Key)}: {string.Join(", ", g)}");
        string facts = string.Join("; ", [string.Join(", ", sizes.Where(static s => s is not null)), .. states]).TrimStart(' ', ';');
        return Name + (Nodes is { } nodes ? $" ×{nodes}" : "") + (facts.Length == 0 ? "" : $" ({facts})");
    }

    private static string? Counted(int? count, string noun) => count is null ? null : $"{count} {noun}{(count == 1 ? "" : "s")}";
}
