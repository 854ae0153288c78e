namespace Deployments.Changes;

/// <summary>Give a group more nodes.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Nodes">How many nodes it must have.</param>
public sealed record AddNodes(string Group, int Nodes) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.AddNodes;

    /// <inheritdoc/>
    public override string? GroupName => Group;
}
