using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component or group needs a condition.</summary>
/// <param name="Component">The component; null when it is a group.</param>
/// <param name="Group">The group's name; null when it is a component.</param>
/// <param name="Condition">What it needs.</param>
/// <param name="Why">Why, in the catalogue's words; null when that is not stated.</param>
public sealed record Needed(ComponentId? Component, string? Group, Condition Condition, string? Why = null) : Reason;
