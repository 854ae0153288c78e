using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>One thing to know about hardware: a feature, an amount, the architecture, the processors' maker or a certification.</summary>
public readonly record struct HardwareFact
{
    private HardwareFact(HardwareFactKind kind, FeatureId? feature = null, Quantity? quantity = null) =>
        (Kind, Feature, Quantity) = (kind, feature, quantity);

    /// <summary>The processor architecture.</summary>
    public static HardwareFact Architecture { get; } = new(HardwareFactKind.Architecture);

    /// <summary>The maker of the processors.</summary>
    public static HardwareFact CpuVendor { get; } = new(HardwareFactKind.CpuVendor);

    /// <summary>A vendor's list that the hardware is on.</summary>
    public static HardwareFact Certification { get; } = new(HardwareFactKind.Certification);

    /// <summary>The kind.</summary>
    public HardwareFactKind Kind { get; }

    /// <summary>The feature; null for other kinds.</summary>
    public FeatureId? Feature { get; }

    /// <summary>The quantity; null for other kinds.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The fact that a feature is there and switched on.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>The fact.</returns>
    public static HardwareFact Of(FeatureId feature) => new(HardwareFactKind.Feature, feature);

    /// <summary>The fact that there is an amount of something.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The fact.</returns>
    public static HardwareFact Of(Quantity quantity) => new(HardwareFactKind.Quantity, null, quantity);

    /// <summary>The fact that a condition on hardware asks for.</summary>
    /// <param name="condition">A condition on a feature, architecture, maker, certification or quantity.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The condition is not about one hardware fact.</exception>
    public static HardwareFact Of(Condition condition) => condition switch
    {
        FeatureCondition feature => Of(feature.Id),
        QuantityCondition amount => Of(amount.Quantity),
        ArchitectureCondition => Architecture,
        CpuVendorCondition => CpuVendor,
        CertificationCondition => Certification,
        _ => throw new ArgumentException("the condition is not about one hardware fact", nameof(condition)),
    };

    /// <summary>The feature's id, or the key that profiles use, such as <c>memoryGiB</c> or <c>cpuVendor</c>.</summary>
    /// <returns>The word that JSON uses.</returns>
    public override string ToString() => Kind switch
    {
        HardwareFactKind.Feature => Feature.ToString()!,
        HardwareFactKind.Quantity => Words.Of(Quantity!.Value),
        HardwareFactKind.Architecture => "architecture",
        HardwareFactKind.CpuVendor => "cpuVendor",
        _ => "certification",
    };
}
