namespace Deployments.Vocabulary;

/// <summary>The id of a resource of which a node group has one: lower-case words joined by hyphens, such as <c>host-os</c>.</summary>
/// <param name="Value">The id as the data writes it.</param>
public readonly record struct ClaimId(string Value) : IComparable<ClaimId>
{
    /// <summary>Compares ids by ordinal text.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Less than 0, 0 or greater than 0.</returns>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as the data writes it.</summary>
    /// <returns>The id; an empty string for the default value.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>True when the left id comes first in ordinal order.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator <(ClaimId left, ClaimId right) => left.CompareTo(right) < 0;

    /// <summary>True when the left id comes first in ordinal order, or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator <=(ClaimId left, ClaimId right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left id comes last in ordinal order.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator >(ClaimId left, ClaimId right) => left.CompareTo(right) > 0;

    /// <summary>True when the left id comes last in ordinal order, or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    public static bool operator >=(ClaimId left, ClaimId right) => left.CompareTo(right) >= 0;
}
