using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Connects workloads.</summary>
public sealed record NetworkComponent : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Network;

    /// <summary><c>switch</c>, <c>overlay</c>, <c>container-network</c>, <c>multi-network</c>, <c>user-space</c> or <c>service-mesh</c>.</summary>
    public string Kind { get; init; } = "";
}
