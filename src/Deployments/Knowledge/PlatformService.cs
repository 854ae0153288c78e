using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A service on top: serverless, telco, GitOps and others.</summary>
public sealed record PlatformService : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.PlatformService;

    /// <summary><c>serverless</c>, <c>telco</c>, <c>gitops</c>, <c>observability</c>, <c>edge</c> or <c>management</c>.</summary>
    public string Kind { get; init; } = "";
}
