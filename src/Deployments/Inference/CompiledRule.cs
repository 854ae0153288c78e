using Deployments.Knowledge;

namespace Deployments.Inference;

/// <summary>A rule's trigger and condition as bit masks.</summary>
internal sealed class CompiledRule
{
    public required Rule Source { get; init; }

    public required ulong[] Together { get; init; }

    public required ulong[] Elsewhere { get; init; }

    public required ulong[] HostedBy { get; init; }

    /// <summary>The claims of which one must be made on the group, one bit each; 0 where that does not matter.</summary>
    public required ulong Claims { get; init; }

    /// <summary>The condition that must hold; null when nothing can satisfy the rule.</summary>
    public required Clauses? Require { get; init; }
}
