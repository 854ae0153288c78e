using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Runs virtual machines or partitions.</summary>
public sealed record Hypervisor : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Hypervisor;

    /// <summary><c>type-1</c>, <c>type-2</c>, <c>microkernel</c>, <c>partitioning</c>, <c>emulator</c> or <c>microvm</c>.</summary>
    public string Type { get; init; } = "";
}
