namespace Deployments.Reasons;

/// <summary>What a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public abstract record ProfileFact(string Profile, string? Origin) : Reason;
