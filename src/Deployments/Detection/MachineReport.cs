using Deployments.Collections;
using Deployments.Detection.Detectors;
using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>
/// Facts that another tool reports about a machine. They are interpreted by the same code that <see cref="MachineDetection"/> uses for the machine's
/// own files, so that the reader of another inventory format gets the same states. Immutable and thread-safe.
/// </summary>
public sealed record MachineReport
{
    private static readonly CpuInfo NoCpu = CpuInfo.Of("nothing", []);

    /// <summary>Flags and fields of the processors; null when unknown.</summary>
    public CpuInfo? Cpu { get; init; }

    /// <summary>The architecture of the processors; null when unknown.</summary>
    public Architecture? Architecture { get; init; }

    /// <summary>The maker of the system, as firmware names it; null when unknown.</summary>
    public ReportedText? SystemVendor { get; init; }

    /// <summary>The product name of the system, as firmware names it; null when unknown.</summary>
    public ReportedText? SystemProduct { get; init; }

    /// <summary>The origin of the firmware's statement that the processors support hardware virtualization, enabled or not; null when there is none.</summary>
    public string? VirtualizationCapableOrigin { get; init; }

    /// <summary>False when the flags may be a part of those that the processors have: then a flag that is not listed proves nothing.</summary>
    private bool IsWhole => Architecture != Vocabulary.Architecture.X64 || Cpu?.IsWhole == true;

    /// <summary>Determines from flags and names whether the machine is a guest.</summary>
    /// <returns>The hosting; its <see cref="Hosting.HostedBy"/> is null when the report is inconclusive.</returns>
    public Hosting FindHosting()
    {
        // In an incomplete list, a missing flag "hypervisor" proves nothing
        bool telling = Cpu is not null && (Cpu.Has("hypervisor") || Cpu.IsWhole || Cpu.Field("platform") is not null);
        return HostingReader.OfReport(telling ? Cpu : null, Architecture, NameOf(SystemVendor), NameOf(SystemProduct));
    }

    /// <summary>Determines whether hardware virtualization is usable.</summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <returns>The state and its origin; the default value when the report is inconclusive, as a list is that may lack flags.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hosting"/> is null.</exception>
    public FeatureReading HardwareVirtualization(Hosting hosting)
    {
        ArgumentNullException.ThrowIfNull(hosting);
        var readings = new ReadingSet();
        ProcessorDetection.Virtualization(FactsOn(hosting), readings);
        FeatureReading found = readings.Find(Features.HardwareVirtualization) ?? default;
        return (IsWhole && Cpu is not null) || found.State == FeatureState.Enabled ? found : default;
    }

    /// <summary>
    /// Derives the features that the processors alone decide, such as nested virtualization, levels of x86-64, and pages of 1 GiB on x86. On x86 a list
    /// without the flags that every such processor has is taken for a part: what it does not list is not concluded to be absent.
    /// </summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <param name="hardwareVirtualization">The reading of <see cref="HardwareVirtualization"/>, or of a better source; other features depend on it.</param>
    /// <returns>The readings that are certain, without the given one; that of logical partitions also where they cannot be seen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hosting"/> is null.</exception>
    public ValueMap<FeatureId, FeatureReading> ProcessorFeatures(Hosting hosting, FeatureReading hardwareVirtualization)
    {
        ArgumentNullException.ThrowIfNull(hosting);
        MachineFacts facts = FactsOn(hosting);
        var readings = new ReadingSet();
        readings.Set(Features.HardwareVirtualization, hardwareVirtualization);
        ProcessorDetection.Consequences(facts, readings);
        if (facts.IsX86)
        {
            readings.Set(Features.OneGibPages, HugePageDetector.OfOneGib(facts, []));
        }

        var certain = new ReadingSet();
        foreach ((FeatureId id, FeatureReading reading) in readings.ToMap())
        {
            // If it is unknown whether the guest has virtualization, it may also have the features that depend on it
            bool open = (reading.State == FeatureState.Unknown && id != Features.LogicalPartition)
                || (hardwareVirtualization.State == FeatureState.Unknown && reading.State == FeatureState.Masked && RestsOnVirtualization(id));
            if (id != Features.HardwareVirtualization && !open && (IsWhole || reading.State == FeatureState.Enabled || id == Features.LogicalPartition))
            {
                certain.Set(id, reading);
            }
        }

        return certain.ToMap();
    }

    internal static bool RestsOnVirtualization(FeatureId id) =>
        id == Features.SecondLevelAddressTranslation || id == Features.NestedVirtualization || id == Features.UnrestrictedGuest;

    private MachineFacts FactsOn(Hosting hosting) => new(Cpu ?? NoCpu, Architecture, hosting) { CapableOrigin = VirtualizationCapableOrigin };

    private static (string Name, string Origin)? NameOf(ReportedText? text) => text is { } known ? (known.Text, known.Origin) : null;
}
