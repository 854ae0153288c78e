using Deployments.Model;

namespace Deployments.Hardware;

/// <summary>What to do about a feature in one state, on the platforms that it says.</summary>
/// <param name="State">The state that it cures.</param>
/// <param name="Architectures">The architectures that it is for.</param>
/// <param name="CpuVendor">The processors' maker that it is for, or null for any.</param>
/// <param name="Text">What to do.</param>
/// <param name="Source">Where that is said.</param>
public sealed record Remedy(FeatureState State, ArchitectureSet Architectures, string? CpuVendor, string Text, string Source)
{
    /// <summary>How well the remedy fits: −1 not at all, more for each thing that it says of the platform and that fits.</summary>
    internal int Match(FeatureState state, Architecture? architecture, string? cpuVendor)
    {
        bool general = Architectures == ArchitectureSet.All;
        bool architectureFits = general || (architecture is { } a && Architectures.Contains(a));
        bool vendorFits = CpuVendor is null || string.Equals(CpuVendor, cpuVendor, StringComparison.OrdinalIgnoreCase);
        return State != state || !architectureFits || !vendorFits ? -1 : (general ? 0 : 1) + (CpuVendor is null ? 0 : 2);
    }
}
