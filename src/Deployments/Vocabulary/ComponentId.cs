namespace Deployments.Vocabulary;

/// <summary>The id of a component of the catalogue: lower-case words joined by hyphens, such as <c>kvm</c>.</summary>
/// <param name="Value">The id as it is written in the data.</param>
public readonly record struct ComponentId(string Value) : IComparable<ComponentId>
{
    /// <summary>Orders ids by their ordinal text.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(ComponentId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the id as it is written in the data.</summary>
    /// <returns>The id, or an empty string for the default value.</returns>
    public override string ToString() => Value ?? "";
}
