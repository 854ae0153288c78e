using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>An operating system that boots a machine.</summary>
public sealed record HostOs : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.HostOs;

    /// <summary><c>linux</c>, <c>bsd</c>, <c>windows</c>, <c>real-time</c>, <c>research</c>, <c>mainframe</c> or <c>unix</c>.</summary>
    public string Family { get; init; } = "";

    /// <summary>Whether its system files are read-only and replaced as a whole.</summary>
    public bool Immutable { get; init; }
}
