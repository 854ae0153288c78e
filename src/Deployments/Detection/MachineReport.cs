using Deployments.Collections;
using Deployments.Detection.Detectors;
using Deployments.Detection.Facts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>
/// What another tool reports of a machine whose files are not at hand. It is interpreted as <see cref="MachineDetection"/> interprets the machine's
/// own files, so that the reader of one more inventory format comes to the same states. Immutable and thread-safe.
/// </summary>
public sealed record MachineReport
{
    private static readonly CpuInfo NoCpu = CpuInfo.Of("nothing", []);

    /// <summary>Flags and fields of the processors; null when nothing is known of them.</summary>
    public CpuInfo? Cpu { get; init; }

    /// <summary>The architecture of the processors; null when unknown.</summary>
    public Architecture? Architecture { get; init; }

    /// <summary>The maker of the system as firmware names it; null when unknown.</summary>
    public ReportedText? SystemVendor { get; init; }

    /// <summary>The product as firmware names it; null when unknown.</summary>
    public ReportedText? SystemProduct { get; init; }

    /// <summary>The origin of a statement of firmware that the processors have hardware virtualization, switched on or not; null without one.</summary>
    public string? VirtualizationCapableOrigin { get; init; }

    /// <summary>Finds out from flags and names whether the machine is a guest.</summary>
    /// <returns>The hypervisor, with a null <see cref="Hosting.HostedBy"/> when nothing tells.</returns>
    public Hosting FindHosting() => HostingReader.OfReport(Cpu, Architecture, NameOf(SystemVendor), NameOf(SystemProduct));

    /// <summary>Tells whether hardware virtualization is usable.</summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <returns>The state, and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hosting"/> is null.</exception>
    public FeatureReading HardwareVirtualization(Hosting hosting)
    {
        ArgumentNullException.ThrowIfNull(hosting);
        var readings = new ReadingSet();
        ProcessorDetection.Virtualization(FactsOn(hosting), readings);
        return readings.Find(Features.HardwareVirtualization) ?? default;
    }

    /// <summary>Derives the features that processors alone decide, such as nested virtualization, levels of x86-64, and pages of 1 GiB on x86.</summary>
    /// <param name="hosting">The host of the machine. The host of a guest may hide features that are not seen.</param>
    /// <param name="hardwareVirtualization">The reading to build on: of <see cref="HardwareVirtualization"/>, or of a source that knows better.</param>
    /// <returns>The readings, with the given one among them.</returns>
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

    private static (string Name, string Origin)? NameOf(ReportedText? text) => text is { } told ? (told.Text, told.Origin) : null;
}
