using Deployments.Contracts;

namespace Deployments.Inference;

/// <summary>Compares leaf conditions as they compare themselves, with a hash that takes no generic comparer: those cost time at start-up.</summary>
internal sealed class LeafComparer : IEqualityComparer<Condition>
{
    public static LeafComparer Shared { get; } = new();

    public bool Equals(Condition? x, Condition? y) => (x, y) switch
    {
        (CapabilityCondition a, CapabilityCondition b) => a.Id.Value == b.Id.Value && a.Reach == b.Reach,
        (FeatureCondition a, FeatureCondition b) => a.Id.Value == b.Id.Value,
        (ComponentCondition a, ComponentCondition b) => a.Id.Value == b.Id.Value && a.Reach == b.Reach,
        (ArchitectureCondition a, ArchitectureCondition b) => a.Architectures.Bits == b.Architectures.Bits,
        (QuantityCondition a, QuantityCondition b) => a.Quantity == b.Quantity && a.Minimum.Equals(b.Minimum),
        _ => object.Equals(x, y),
    };

    public int GetHashCode(Condition obj) => obj switch
    {
        CapabilityCondition c => Hash(c.Id.Value, 1),
        FeatureCondition f => Hash(f.Id.Value, 2),
        ComponentCondition c => Hash(c.Id.Value, 3),
        ArchitectureCondition a => a.Architectures.Bits,
        CpuVendorCondition v => Hash(v.Vendor, 4),
        CertificationCondition c => Hash(c.Certification, 5),
        QuantityCondition q => ((int)q.Quantity * 397) ^ q.Minimum.GetHashCode(),
        _ => obj.GetHashCode(),
    };

    private static int Hash(string? text, int kind) => string.GetHashCode(text, StringComparison.Ordinal) ^ kind;
}
