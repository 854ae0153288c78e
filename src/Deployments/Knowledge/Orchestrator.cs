using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Schedules workloads over machines.</summary>
public sealed record Orchestrator : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Orchestrator;

    /// <summary>Whose interface it offers: <c>kubernetes</c>, <c>nomad</c>, <c>swarm</c> or <c>vendor</c>.</summary>
    public string Api { get; init; } = "";
}
