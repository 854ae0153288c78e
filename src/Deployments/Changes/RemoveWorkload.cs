using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>No longer ask a group to run a workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Group">The group's name.</param>
public sealed record RemoveWorkload(CapabilityId Workload, string Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.RemoveWorkload;

    /// <inheritdoc/>
    public override string? GroupName => Group;
}
