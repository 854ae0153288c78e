using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>What a rule written in C# found.</summary>
/// <param name="Message">What is wrong: one line, lower-case start, names in backticks.</param>
/// <param name="Group">The group's name, or null for the whole stack.</param>
/// <param name="Component">The component, or null.</param>
public sealed record RuleViolation(string Message, string? Group = null, ComponentId? Component = null);
