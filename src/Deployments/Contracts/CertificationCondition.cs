namespace Deployments.Contracts;

/// <summary>Holds when the hardware is on a vendor's list.</summary>
/// <param name="Certification">The list's name, such as <c>nutanix</c>.</param>
public sealed record CertificationCondition(string Certification) : Condition;
