namespace Deployments.Assumptions;

/// <summary>A component that can make a leaf hold.</summary>
/// <param name="Component">Its index in the catalogue.</param>
/// <param name="Anywhere">True when it may be on any group of the stack, false when it must be on the same group.</param>
/// <param name="When">What it needs besides for this; null without.</param>
internal sealed record PlannedProvider(int Component, bool Anywhere, PlannedCondition? When);
