using Deployments.Collections;

namespace Deployments.Reasons;

/// <summary>The certifications of a machine, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Certifications">The lists that the machine is on.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileCertifications(string Profile, ValueList<string> Certifications, string? Origin) : ProfileFact(Profile, Origin);
