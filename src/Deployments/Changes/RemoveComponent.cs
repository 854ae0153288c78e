using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Remove a component from a group.</summary>
/// <param name="Component">The component.</param>
/// <param name="Group">The group's name.</param>
public sealed record RemoveComponent(ComponentId Component, string Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.RemoveComponent;

    /// <inheritdoc/>
    public override string? GroupName => Group;

    /// <inheritdoc/>
    public override ValueList<ComponentId> Removes => [Component];
}
