namespace Deployments.Contracts;

/// <summary>Holds when the processors are from a vendor.</summary>
/// <param name="Vendor">The vendor, such as <c>Intel</c>; case-insensitive.</param>
public sealed record CpuVendorCondition(string Vendor) : Condition;
