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

    /// <summary>Determines from flags and names whether the machine is a guest.</summary>
    /// <returns>The hosting; its <see cref="Hosting.HostedBy"/> is null when the report is inconclusive.</returns>
    public Hosting FindHosting() => HostingReader.OfReport(Cpu, Architecture, NameOf(SystemVendor), NameOf(SystemProduct));

    /// <summary>Determines whether hardware virtualization is usable.</summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <returns>The state and its origin; the default value when the report is inconclusive.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hosting"/> is null.</exception>
    public FeatureReading HardwareVirtualization(Hosting hosting)
    {
        ArgumentNullException.ThrowIfNull(hosting);
        var readings = new ReadingSet();
        ProcessorDetection.Virtualization(FactsOn(hosting), readings);
        return readings.Find(Features.HardwareVirtualization) ?? default;
    }

    /// <summary>Derives the features that the processors alone decide, such as nested virtualization, levels of x86-64, and pages of 1 GiB on x86.</summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <param name="hardwareVirtualization">The reading of <see cref="HardwareVirtualization"/>, or of a better source; other features depend on it.</param>
    /// <returns>The readings, including the given one.</returns>
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

        return readings.ToMap();
    }

    private MachineFacts FactsOn(Hosting hosting) => new(Cpu ?? NoCpu, Architecture, hosting) { CapableOrigin = VirtualizationCapableOrigin };

    private static (string Name, string Origin)? NameOf(ReportedText? text) => text is { } known ? (known.Text, known.Origin) : null;
}
