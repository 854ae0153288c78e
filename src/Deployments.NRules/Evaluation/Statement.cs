using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A condition that some contract or policy of the catalogue asks for; equal conditions are one statement.</summary>
internal sealed class Statement(int index, Condition condition, IReadOnlyList<Statement> parts, bool crossesContainers)
{
    /// <summary>Its number.</summary>
    public int Index { get; } = index;

    public Condition Condition { get; } = condition;

    /// <summary>The statements that it combines; empty for a simple one.</summary>
    public IReadOnlyList<Statement> Parts { get; } = parts;

    /// <summary>True when it holds in a system container where it holds on the host: hardware features, the kernel, devices.</summary>
    public bool CrossesContainers { get; } = crossesContainers;

    public override string ToString() => Condition switch
    {
        CapabilityCondition { Reach: Reach.Stack } capability => $"{capability.Id} in the stack",
        CapabilityCondition capability => capability.Id.ToString(),
        FeatureCondition feature => feature.Id.ToString(),
        ComponentCondition { Reach: Reach.Stack } component => $"{component.Id} in the stack",
        ComponentCondition component => component.Id.ToString(),
        CpuVendorCondition vendor => $"processors by {vendor.Vendor}",
        CertificationCondition certification => $"certified for {certification.Certification}",
        QuantityCondition amount => FormattableString.Invariant($"{amount.Quantity} of at least {amount.Minimum}"),
        AllCondition => $"all of ({string.Join(", ", Parts)})",
        AtLeastCondition some => $"{some.Count} of ({string.Join(", ", Parts)})",
        _ => Condition.ToString(),
    };
}
