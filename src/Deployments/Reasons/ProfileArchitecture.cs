using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>The processor architecture, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Architecture">The architecture.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileArchitecture(string Profile, Architecture Architecture, string? Origin) : ProfileFact(Profile, Origin);
