using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Instructions to enable a feature that is in a given state, on some platforms.</summary>
/// <param name="State">The state that it applies to.</param>
/// <param name="Architectures">The architectures that it applies to.</param>
/// <param name="CpuVendor">The processor vendor that it applies to; null for any.</param>
/// <param name="HostedBy">The hypervisor of the guests that it applies to, such as <c>kvm</c>; null for any machine.</param>
/// <param name="Text">The action to take.</param>
/// <param name="Source">The source.</param>
public sealed record Remedy(FeatureState State, ArchitectureSet Architectures, string? CpuVendor, string? HostedBy, string Text, string Source)
{
    /// <summary>The setting to change, for each product; empty when the text is enough.</summary>
    public ValueList<SettingPlaces> Places { get; init; }

    /// <summary>The specificity of the match with a machine: −1 when it does not apply, otherwise higher with each property that it names.</summary>
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
