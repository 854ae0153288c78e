using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>What the machines of a group have, as far as it is known; what is not known turns out by the outlook.</summary>
internal static class Machines
{
    /// <summary>True when the machines meet a condition on hardware by themselves, without what a host passes on.</summary>
    public static bool Have(Site site, Condition condition) => condition switch
    {
        // Guests run on the processors of the physical machine, whatever else their host hides.
        CpuVendorCondition vendor => Physical(site).Hardware?.Cpu.Vendor is { } known
            ? known.Equals(vendor.Vendor, StringComparison.OrdinalIgnoreCase) : site.IsBest,
        QuantityCondition { Quantity: Quantity.Nodes } nodes => site.Nodes is { } known ? known >= nodes.Minimum : site.IsBest,
        QuantityCondition amount => AmountOf(site, amount.Quantity) is { } known ? IsEnough(known, amount) : site.IsBest,
        _ when !site.IsPhysical => false,
        FeatureCondition feature => site.Hardware?[feature.Id].State switch
        {
            FeatureState.Enabled => true,
            FeatureState.Unknown or null => site.IsBest,
            _ => false,
        },
        CertificationCondition listed => site.Hardware?.Certifications is { } known
            ? known.Contains(listed.Certification, StringComparer.OrdinalIgnoreCase) : site.IsBest,
        _ => throw new ArgumentException("the condition is not about hardware", nameof(condition)),
    };

    /// <summary>True when machines have one of some architectures: at best one that they may have, at worst all that they may have.</summary>
    public static bool Are(MayBe machines, ArchitectureSet set) =>
        (machines.Set & set) is var common && common.Count > 0 && (machines.Site.IsBest || common == machines.Set);

    /// <summary>
    /// An amount of one machine; null when unknown. A virtual machine has what is stated, or as much as is asked for, and no virtual functions.
    /// </summary>
    public static double? AmountOf(Site site, Quantity quantity) => site.IsPhysical ? Known(site.Hardware, quantity) : quantity switch
    {
        Quantity.MemoryGiB => site.Group.MemoryGiB ?? double.PositiveInfinity,
        Quantity.Cores or Quantity.Threads => site.Group.Cores ?? double.PositiveInfinity,
        Quantity.VirtualFunctions => 0,
        _ => double.PositiveInfinity,
    };

    private static double? Known(HardwareProfile? profile, Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => profile?.MemoryGiB,
        Quantity.Cores => profile?.Cpu.Cores,
        Quantity.Threads => profile?.Cpu.Threads,
        Quantity.DiskGiB => Over(profile?.Disks, disk => disk.SizeGiB, sizes => sizes.Sum()),
        Quantity.Disks => profile?.Disks?.Count,
        Quantity.Nics => profile?.Nics?.Count,
        Quantity.NicSpeedGbps => Over(profile?.Nics, nic => nic.SpeedGbps, speeds => speeds.DefaultIfEmpty().Max()),
        Quantity.VirtualFunctions => Over(profile?.Nics, nic => nic.VirtualFunctions, counts => counts.Sum()),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>An amount over several devices; unknown when that of one is.</summary>
    private static double? Over<T>(ValueList<T>? devices, Func<T, double?> amountOf, Func<IEnumerable<double>, double> combine) =>
        devices is { } list && list.All(d => amountOf(d) is not null) ? combine(list.Select(d => amountOf(d)!.Value)) : null;

    /// <summary>Amounts of memory and disk are nominal: their usable share is enough.</summary>
    private static bool IsEnough(double known, QuantityCondition amount) =>
        known >= amount.Minimum * (amount.Quantity is Quantity.MemoryGiB or Quantity.DiskGiB ? Minimum.UsableShare : 1);

    private static Site Physical(Site site) => site.Host is { } host ? Physical(host) : site;
}
