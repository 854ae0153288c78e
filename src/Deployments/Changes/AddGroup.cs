using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Add a group of machines.</summary>
/// <param name="Group">The group, with its guests.</param>
/// <param name="Host">The name of the group that it runs in; null for physical machines.</param>
public sealed record AddGroup(NodeGroup Group, string? Host) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.AddGroup;

    /// <inheritdoc/>
    public override string? GroupName => Group.Name;

    /// <inheritdoc/>
    public override ValueList<ComponentId> Adds => StackDifference.ComponentsOf(Group);
}
