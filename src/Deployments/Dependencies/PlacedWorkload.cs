using Deployments.Vocabulary;

namespace Deployments.Dependencies;

/// <summary>A workload that a group must be able to run.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Workload">The workload, as a capability.</param>
public sealed record PlacedWorkload(string Group, CapabilityId Workload) : StackPart(Group)
{
    /// <inheritdoc/>
    public override string Name => Workload.ToString();
}
