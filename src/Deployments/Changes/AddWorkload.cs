using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Ask a group to run one workload more.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Group">The group's name.</param>
public sealed record AddWorkload(CapabilityId Workload, string Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.AddWorkload;

    /// <inheritdoc/>
    public override string? GroupName => Group;
}
