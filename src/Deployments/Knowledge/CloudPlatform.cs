using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A cloud or a hyper-converged platform.</summary>
public sealed record CloudPlatform : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.CloudPlatform;

    /// <summary><c>infrastructure-as-a-service</c>, <c>hyper-converged</c> or <c>bare-metal</c>.</summary>
    public string Kind { get; init; } = "";
}
