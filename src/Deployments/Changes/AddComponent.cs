using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Add a component to a group.</summary>
/// <param name="Component">The component.</param>
/// <param name="Group">The group's name.</param>
public sealed record AddComponent(ComponentId Component, string Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.AddComponent;

    /// <inheritdoc/>
    public override string? GroupName => Group;

    /// <inheritdoc/>
    public override ValueList<ComponentId> Adds => [Component];
}
