using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Runs inside a virtual machine and is not a host.</summary>
public sealed record GuestSystem : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Guest;

    /// <summary><c>unikernel</c>, <c>real-time</c>, <c>general-purpose</c> or <c>mainframe</c>.</summary>
    public string Kind { get; init; } = "";
}
