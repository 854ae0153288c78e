namespace Deployments.Reasons;

/// <summary>The processors' maker, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Vendor">The maker.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileCpuVendor(string Profile, string? Vendor, string? Origin) : ProfileFact(Profile, Origin);
