using System.Globalization;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>Puts conditions and facts into words. Names stand in backticks.</summary>
internal sealed class Phrases(Catalog catalog)
{
    public static string Quote(string text) => $"`{text}`";

    public string Name(ComponentId id) => Quote(catalog.Find(id)?.Name ?? id.ToString());

    public static string Name(FeatureId id) => Quote(id.ToString());

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The amounts that are asked for, without those that are not.</summary>
    public static string Size(Demand demand)
    {
        (double Amount, string Unit)[] all =
            [(demand.MemoryGiB, "GiB of memory"), (Math.Ceiling(demand.Processors), "processors"), (demand.DiskGiB, "GiB of disk")];
        string[] asked = [.. all.Where(a => a.Amount > 0).Select(a => $"{Number(a.Amount)} {a.Unit}")];
        return asked.Length < 2 ? string.Concat(asked) : $"{string.Join(", ", asked[..^1])} and {asked[^1]}";
    }

    public static string Name(Quantity quantity) => quantity switch
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

    /// <summary>What a condition asks for, as it reads after "needs".</summary>
    public string Describe(Condition condition) => condition switch
    {
        CapabilityCondition c => $"the capability {Quote(c.Id.ToString())}",
        FeatureCondition f => Name(f.Id),
        ComponentCondition c => Name(c.Id),
        ArchitectureCondition a => $"{a.Architectures} processors",
        CpuVendorCondition v => $"{v.Vendor} processors",
        CertificationCondition c => $"hardware on the list of {Quote(c.Certification)}",
        QuantityCondition q => $"at least {Number(q.Minimum)} {Name(q.Quantity)}",
        AllCondition all => string.Join(" and ", all.Parts.Select(Describe)),
        AtLeastCondition { Count: 1 } any => string.Join(" or ", any.Parts.Select(Describe)),
        AtLeastCondition some => $"{some.Count} of {string.Join(", ", some.Parts.Select(Describe))}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public static string RestsOn(Component component, Component support) => $"{Quote(component.Name)} rests on {Quote(support.Name)}";

    public string OnlyWhen(Component provider, CapabilityId capability, Condition when) =>
        $"{Quote(provider.Name)} provides {Quote(capability.ToString())} only with {Describe(when)}";

    public string PassedOnlyWhen(Component host, FeatureId feature, Condition when) =>
        $"{Quote(host.Name)} passes {Name(feature)} on to its virtual machines only with {Describe(when)}";

    /// <summary>What is known of a feature of a machine, as it reads after "which is".</summary>
    public static string State(FeatureState state) => state switch
    {
        FeatureState.Disabled => "switched off on this machine",
        FeatureState.Masked => "hidden from this machine by the hypervisor below it",
        FeatureState.Absent => "absent from this machine",
        FeatureState.Enabled => "switched on on this machine",
        _ => "unknown",
    };

    /// <summary>What is known of a feature of many machines, as it reads after the feature's name.</summary>
    public static string Short(FeatureState state) => state switch
    {
        FeatureState.Disabled => "switched off",
        FeatureState.Masked => "hidden by the hypervisor below",
        FeatureState.Absent => "absent",
        FeatureState.Enabled => "switched on",
        _ => "not known",
    };
}
