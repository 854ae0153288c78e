namespace Deployments.Reasons;

/// <summary>A machine is itself a virtual machine, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="HostedBy">What runs below it.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileGuest(string Profile, string? HostedBy, string? Origin) : ProfileFact(Profile, Origin);
