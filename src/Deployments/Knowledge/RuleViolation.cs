using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A violation that a check in C# found.</summary>
/// <param name="Message">The fault: one line, lower-case start, names in backticks.</param>
/// <param name="Group">The name of the group; null for the whole stack.</param>
/// <param name="Component">The component; null when the violation is about none.</param>
public sealed record RuleViolation(string Message, string? Group = null, ComponentId? Component = null);
