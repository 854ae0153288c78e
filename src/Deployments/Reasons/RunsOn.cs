using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component runs on certain processor architectures only.</summary>
/// <param name="Component">The component.</param>
/// <param name="Architectures">The architectures.</param>
public sealed record RunsOn(ComponentId Component, ArchitectureSet Architectures) : Reason;
