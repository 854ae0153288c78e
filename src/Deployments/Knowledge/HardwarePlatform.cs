using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>The kind of machine that a physical group consists of.</summary>
public sealed record HardwarePlatform : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.HardwarePlatform;

    /// <summary><c>server</c>, <c>mainframe</c>, <c>midrange</c>, <c>embedded</c> or <c>edge</c>.</summary>
    public string Form { get; init; } = "";
}
