using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>Something else that does not work for the same cause, or a policy that is broken by it.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Component">The component that does not work, or that the policy is about; null when a workload cannot run.</param>
/// <param name="Workload">The workload that cannot run; null when a component does not work.</param>
public sealed record Consequence(string Group, ComponentId? Component, CapabilityId? Workload)
{
    /// <summary>The rule of the policy that is broken; null when a component or workload does not work.</summary>
    public RuleId? Rule { get; init; }

    /// <summary>What the policy says; null when a component or workload does not work.</summary>
    public string? Message { get; init; }
}
