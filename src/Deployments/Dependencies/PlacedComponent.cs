using Deployments.Vocabulary;

namespace Deployments.Dependencies;

/// <summary>A component that is installed on the machines of a group.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Component">The component.</param>
public sealed record PlacedComponent(string Group, ComponentId Component) : StackPart(Group)
{
    /// <inheritdoc/>
    public override string Name => Component.ToString();
}
