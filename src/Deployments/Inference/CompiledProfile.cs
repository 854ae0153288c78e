using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>The facts of a profile as two bit sets: what holds for certain, and what may hold.</summary>
internal sealed class CompiledProfile
{
    private readonly ulong[] certain;
    private readonly ulong[] possible;

    public CompiledProfile(HardwareProfile? profile, CompiledCatalog catalog)
    {
        Source = profile;
        certain = new ulong[catalog.Words];
        possible = new ulong[catalog.Words];
        FactTable facts = catalog.Facts;
        foreach ((int atom, FeatureCondition feature) in facts.Features)
        {
            FeatureState state = profile?[feature.Id].State ?? FeatureState.Unknown;
            Set(atom, state == FeatureState.Unknown ? null : state == FeatureState.Enabled);
        }

        foreach ((int atom, string vendor) in facts.Vendors)
        {
            Set(atom, profile?.Cpu.Vendor is { } own ? string.Equals(own, vendor, StringComparison.OrdinalIgnoreCase) : null);
        }

        foreach ((int atom, string certification) in facts.Certifications)
        {
            Set(atom, profile?.Certifications is { } list ? list.Contains(certification, StringComparer.OrdinalIgnoreCase) : null);
        }

        foreach ((int atom, QuantityCondition condition) in facts.Quantities)
        {
            Set(atom, AmountOf(profile, condition.Quantity) is { } amount ? condition.IsMetBy(amount) : null);
        }

        Architectures = profile?.Architecture is { } architecture ? ArchitectureSet.Of(architecture).Bits : ArchitectureSet.All.Bits;
        MemoryGiB = AmountOf(profile, Quantity.MemoryGiB);
        Processors = AmountOf(profile, Quantity.Threads) ?? AmountOf(profile, Quantity.Cores);
        DiskGiB = AmountOf(profile, Quantity.DiskGiB);
    }

    public HardwareProfile? Source { get; }

    public ReadOnlySpan<ulong> Certain => certain;

    public ReadOnlySpan<ulong> Possible => possible;

    /// <summary>The architectures that the machine may have.</summary>
    public byte Architectures { get; }

    public double? MemoryGiB { get; }

    /// <summary>Hardware threads, or cores where the threads are not known.</summary>
    public double? Processors { get; }

    public double? DiskGiB { get; }

    public int? Nodes => Source?.Nodes;

    /// <summary>True when the machine is itself a virtual machine, which its group is then too.</summary>
    public bool IsGuest => Source?.IsGuest == true;

    /// <summary>An amount as the profile knows it; null when unknown.</summary>
    public static double? AmountOf(HardwareProfile? profile, Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => profile?.MemoryGiB,
        Quantity.Cores => profile?.Cpu.Cores,
        Quantity.Threads => profile?.Cpu.Threads,
        Quantity.DiskGiB => Combine(profile?.Disks, static d => d.SizeGiB, static (sum, size) => sum + size),
        Quantity.Disks => profile?.Disks?.Count,
        Quantity.Nics => profile?.Nics?.Count,
        Quantity.NicSpeedGbps => Combine(profile?.Nics, static n => n.SpeedGbps, Math.Max),
        Quantity.VirtualFunctions => Combine(profile?.Nics, static n => n.VirtualFunctions, static (sum, count) => sum + count),
        Quantity.Nodes => profile?.Nodes,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>An amount over several devices; unknown as soon as that of one is.</summary>
    private static double? Combine<T>(ValueList<T>? devices, Func<T, double?> amountOf, Func<double, double, double> combine)
    {
        double? all = devices is null ? null : 0;
        foreach (T device in devices ?? [])
        {
            all = all is { } sum && amountOf(device) is { } amount ? combine(sum, amount) : null;
        }

        return all;
    }

    private void Set(int atom, bool? holds)
    {
        ulong bit = 1UL << atom;
        certain[atom >> 6] |= holds == true ? bit : 0;
        possible[atom >> 6] |= holds != false ? bit : 0;
    }
}
