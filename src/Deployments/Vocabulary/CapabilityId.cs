namespace Deployments.Vocabulary;

/// <summary>
/// The id of a capability, something that hardware or a component provides: lower-case words joined by hyphens, such as <c>kubernetes-api</c>.
/// </summary>
/// <param name="Value">The id as the data writes it.</param>
public readonly record struct CapabilityId(string Value) : IComparable<CapabilityId>
{
    /// <summary>Compares ids by ordinal text.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Less than 0, 0 or greater than 0.</returns>
    public int CompareTo(CapabilityId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as the data writes it.</summary>
    /// <returns>The id; an empty string for the default value.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>True when the left id comes first in ordinal order.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator <(CapabilityId left, CapabilityId right) => left.CompareTo(right) < 0;

    /// <summary>True when the left id comes first in ordinal order, or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator <=(CapabilityId left, CapabilityId right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left id comes last in ordinal order.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator >(CapabilityId left, CapabilityId right) => left.CompareTo(right) > 0;

    /// <summary>True when the left id comes last in ordinal order, or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator >=(CapabilityId left, CapabilityId right) => left.CompareTo(right) >= 0;
}
