namespace Deployments.Contracts;

/// <summary>Holds when the processors are of the named maker.</summary>
/// <param name="Vendor">The maker, such as <c>Intel</c>; compared without regard to case.</param>
public sealed record CpuVendorCondition(string Vendor) : Condition;
