using System.Globalization;
using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Wording;

/// <summary>
/// Puts what a catalogue knows into English: above all what the conditions of contracts and rules ask for. Names are in backticks, as the catalogue
/// has them. Findings need none of this, because they have their messages. Immutable and thread-safe.
/// </summary>
public sealed partial class English
{
    private static readonly ConditionalWeakTable<Catalog, English> Known = [];

    private readonly Catalog catalog;

    private English(Catalog catalog) => this.catalog = catalog;

    /// <summary>The words for the built-in catalogue.</summary>
    internal static English BuiltIn => Of(Catalog.BuiltIn);

    /// <summary>The words for a catalogue.</summary>
    /// <param name="catalog">The catalogue, which names the components.</param>
    /// <returns>The words; the same object for the same catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static English Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Known.GetValue(catalog, static c => new English(c));
    }

    internal static string Quote(string text) => $"`{text}`";

    /// <summary>The name of a component.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The name in backticks; the id for a component that the catalogue does not have.</returns>
    public string Name(ComponentId id) => Quote(catalog.Find(id)?.Name ?? id.ToString());

    internal static string Name(FeatureId id) => Quote(id.ToString());

    internal static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    internal static string Name(Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => "GiB of memory",
        Quantity.Cores => "cores",
        Quantity.Threads => "hardware threads",
        Quantity.DiskGiB => "GiB of disk",
        Quantity.Disks => "disks",
        Quantity.Nics => "network interfaces",
        Quantity.NicSpeedGbps => "Gbit/s of network speed",
        Quantity.VirtualFunctions => "virtual functions",
        Quantity.Nodes => "nodes",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>A hardware fact as the first column of a table has it; its unit is apart.</summary>
    internal static string Label(HardwareFact fact) => fact.Quantity switch
    {
        Quantity.MemoryGiB => "memory",
        Quantity.DiskGiB => "disk",
        Quantity.Nodes => "machines",
        Quantity.Threads => "hardware threads",
        Quantity.Nics => "network interfaces",
        Quantity.NicSpeedGbps => "network speed",
        Quantity.VirtualFunctions => "virtual functions",
        _ when fact.Kind == HardwareFactKind.CpuVendor => "processor maker",
        _ => fact.ToString(),
    };

    /// <summary>The unit of a hardware fact, after a space; empty where it has none.</summary>
    internal static string Unit(HardwareFact fact) => fact.Quantity switch
    {
        Quantity.MemoryGiB or Quantity.DiskGiB => " GiB",
        Quantity.NicSpeedGbps => " Gbit/s",
        _ => "",
    };

    /// <summary>What a condition asks for, as it reads after "needs".</summary>
    /// <param name="condition">The condition, such as that of a need.</param>
    /// <returns>Words such as <c>`KVM` or at least 4 cores</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public string Describe(Condition condition) => (condition ?? throw new ArgumentNullException(nameof(condition))) switch
    {
        CapabilityCondition c => $"the capability {Quote(c.Id.ToString())}",
        ComponentCondition c => Name(c.Id),
        AllCondition all => string.Join(" and ", all.Parts.Select(DescribePart)),
        AtLeastCondition { Count: 1 } any => string.Join(" or ", any.Parts.Select(DescribePart)),
        AtLeastCondition some => $"{some.Count} of {string.Join(", ", some.Parts.Select(DescribePart))}",
        _ => DescribeHardware(condition),
    };

    /// <summary>A part of a combined condition: in parentheses where it is combined itself, so that "and" and "or" cannot be taken for each other.</summary>
    private string DescribePart(Condition part) =>
        part is AllCondition { Parts.Count: > 1 } or AtLeastCondition { Parts.Count: > 1 } ? $"({Describe(part)})" : Describe(part);

    /// <summary>
    /// What must be so of a hardware fact: an amount, names separated by commas, what would do in its place after "or"; null for a feature that must
    /// be enabled.
    /// </summary>
    /// <param name="condition">The condition on the fact.</param>
    /// <param name="instead">Conditions on hardware of which any would do in its place.</param>
    internal static string? Value(Condition condition, ValueList<Condition> instead)
    {
        string? value = condition switch
        {
            CpuVendorCondition v => v.Vendor,
            CertificationCondition c => c.Certification,
            QuantityCondition q => Number(q.Minimum),
            ArchitectureCondition a => a.Architectures.ToString(),
            _ => null,
        };
        if (instead.Count == 0)
        {
            return value;
        }

        string others = string.Join(" or ", instead.Select(DescribeHardware));
        return value is null ? $"or {others}" : $"{value} or {others}";
    }

    /// <summary>What is known of a feature of a machine, as it reads after "which is".</summary>
    internal static string State(FeatureState state) => state switch
    {
        FeatureState.Disabled => "switched off on this machine",
        FeatureState.Masked => "hidden from this machine by the hypervisor below it",
        FeatureState.Absent => "absent from this machine",
        FeatureState.Enabled => "switched on on this machine",
        _ => "unknown",
    };

    /// <summary>What is known of a feature of many machines, as it reads after the feature's name.</summary>
    internal static string Short(FeatureState state) => state switch
    {
        FeatureState.Disabled => "switched off",
        FeatureState.Masked => "hidden by the hypervisor below",
        FeatureState.Absent => "absent",
        FeatureState.Enabled => "switched on",
        _ => "not known",
    };

    private static string DescribeHardware(Condition condition) => condition switch
    {
        FeatureCondition f => Name(f.Id),
        ArchitectureCondition a => $"{a.Architectures} processors",
        CpuVendorCondition v => $"{v.Vendor} processors",
        CertificationCondition c => $"hardware on the list of {Quote(c.Certification)}",
        QuantityCondition q => $"at least {Number(q.Minimum)} {Name(q.Quantity)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private string NameOf(ComponentId? component, string? group) => component is { } id ? Name(id) : $"group `{group}`";
}
