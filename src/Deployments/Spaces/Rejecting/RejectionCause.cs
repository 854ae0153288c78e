using Deployments.Vocabulary;

namespace Deployments.Spaces.Rejecting;

/// <summary>Why a choice is not a valid stack. Immutable.</summary>
/// <param name="Rule">The rule that it breaks; null where the space's own condition excludes it, or a fact of the hardware is unknown.</param>
/// <param name="Group">The group where it is broken; null for the whole stack.</param>
/// <param name="Component">The component that does not work; null where that is not one component.</param>
/// <param name="Message">The fault: one line, lower-case start, names in backticks.</param>
public sealed record RejectionCause(RuleId? Rule, string? Group, ComponentId? Component, string Message);
