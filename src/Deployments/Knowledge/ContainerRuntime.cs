using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Runs containers.</summary>
public sealed record ContainerRuntime : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.ContainerRuntime;

    /// <summary><c>system</c>, <c>application</c>, <c>high-performance-computing</c>, <c>sandbox</c> or <c>low-level</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whether an ordinary user can start containers with it.</summary>
    public bool Rootless { get; init; }
}
