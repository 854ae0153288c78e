using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Put one component in the place of others.</summary>
/// <param name="Old">The components that go.</param>
/// <param name="New">The component that comes.</param>
/// <param name="Group">The group's name; null where the old component's finding names it.</param>
public sealed record ReplaceComponents(ValueList<ComponentId> Old, ComponentId New, string? Group) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.ReplaceComponent;

    /// <inheritdoc/>
    public override string? GroupName => Group;

    /// <inheritdoc/>
    public override ValueList<ComponentId> Adds => [New];

    /// <inheritdoc/>
    public override ValueList<ComponentId> Removes => Old;
}
