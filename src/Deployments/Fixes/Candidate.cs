using Deployments.Changes;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.Fixes;

/// <summary>A change that might help, with the stack and hardware that it leads to.</summary>
internal sealed record Candidate(Change Change, Stack Stack, HardwareProfile? Hardware, string? Source = null)
{
    /// <summary>What must hold afterwards, with all workloads of <see cref="Group"/>; null where it is enough that the stack gets better.</summary>
    public Condition? Claim { get; init; }

    /// <summary>The group that is changed; null where there is no <see cref="Claim"/>.</summary>
    public NodeGroup? Group { get; init; }
}
