using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>Who depends on a condition, and how.</summary>
/// <param name="Dependence">How it depends on the condition.</param>
/// <param name="Component">The component; null when it is a whole group.</param>
/// <param name="Group">The group's name; null when it is a component.</param>
/// <param name="Workload">The workload that cannot be offered; null unless the dependence is <see cref="Dependence.Offers"/>.</param>
public sealed record Dependent(Dependence Dependence, ComponentId? Component, string? Group, CapabilityId? Workload = null);
