using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>An amount, as a hardware profile says.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Amount">How much.</param>
/// <param name="Origin">Where the profile has it from; null when that is the profile itself.</param>
public sealed record ProfileAmount(string Profile, Quantity Quantity, double Amount, string? Origin) : ProfileFact(Profile, Origin);
