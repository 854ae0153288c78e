using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>What to do about a feature in one state, on the platforms that it says.</summary>
/// <param name="State">The state that it cures.</param>
/// <param name="Architectures">The architectures that it is for.</param>
/// <param name="CpuVendor">The processors' maker that it is for, or null for any.</param>
/// <param name="HostedBy">What runs below a guest machine that it is for, such as <c>kvm</c>, or null for any.</param>
/// <param name="Text">What to do.</param>
/// <param name="Source">Where that is said.</param>
public sealed record Remedy(FeatureState State, ArchitectureSet Architectures, string? CpuVendor, string? HostedBy, string Text, string Source)
{
    /// <summary>Where products keep what is to be changed; empty when the text says all.</summary>
    public ValueList<SettingPlaces> Places { get; init; }

    /// <summary>How well the remedy fits a machine: −1 not at all, more for each thing that it says of the machine and that is so.</summary>
    internal int Match(FeatureState state, HardwareProfile machine)
    {
        bool general = Architectures == ArchitectureSet.All;
        bool fits = State == state
            && (general || (machine.Architecture is { } a && Architectures.Contains(a)))
            && Fits(CpuVendor, machine.Cpu.Vendor) && Fits(HostedBy, machine.HostedBy);
        return fits ? (general ? 0 : 1) + (CpuVendor is null ? 0 : 2) + (HostedBy is null ? 0 : 4) : -1;
    }

    private static bool Fits(string? asked, string? own) => asked is null || string.Equals(asked, own, StringComparison.OrdinalIgnoreCase);
}
