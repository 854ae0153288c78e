using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Remove a group of machines.</summary>
/// <param name="Group">The group, with its guests.</param>
public sealed record RemoveGroup(NodeGroup Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.RemoveGroup;

    /// <inheritdoc/>
    public override string? GroupName => Group.Name;

    /// <inheritdoc/>
    public override ValueList<ComponentId> Removes => StackDifference.ComponentsOf(Group);
}
