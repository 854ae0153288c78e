using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A component works, but a condition that would make it work better does not hold.</summary>
/// <param name="Component">The component.</param>
/// <param name="Condition">The condition.</param>
public sealed record BetterWith(ComponentId Component, Condition Condition) : Cause;
