using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Manages the virtual machines of one host or of many.</summary>
public sealed record VirtualizationManager : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.VirtualizationManager;

    /// <summary><c>host</c> or <c>cluster</c>.</summary>
    public string Scope { get; init; } = "";
}
