namespace Deployments.Vocabulary;

/// <summary>The id of a hardware feature: lower-case words joined by hyphens, such as <c>iommu</c>.</summary>
/// <param name="Value">The id as it is written in the data.</param>
public readonly record struct FeatureId(string Value) : IComparable<FeatureId>
{
    /// <summary>Orders ids by their ordinal text.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(FeatureId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the id as it is written in the data.</summary>
    /// <returns>The id, or an empty string for the default value.</returns>
    public override string ToString() => Value ?? "";
}
