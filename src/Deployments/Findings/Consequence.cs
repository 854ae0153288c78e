using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>Something else that does not work for the same cause.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Component">The component that does not work; null when a workload cannot run.</param>
/// <param name="Workload">The workload that cannot run; null when a component does not work.</param>
public sealed record Consequence(string Group, ComponentId? Component, CapabilityId? Workload);
