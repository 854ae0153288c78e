using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>A component that the stack does not name but that was taken for granted.</summary>
/// <param name="Group">The group that it was added to.</param>
/// <param name="Component">The component.</param>
/// <param name="Because">What needs it.</param>
public sealed record Assumption(string Group, ComponentId Component, string Because);
