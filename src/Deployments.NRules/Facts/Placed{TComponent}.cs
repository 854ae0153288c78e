using Deployments.Knowledge;

namespace Deployments.NRules.Facts;

/// <summary>A component of one layer on a group, such as <c>Placed&lt;Hypervisor&gt;</c>.</summary>
/// <typeparam name="TComponent">The layer's type of component.</typeparam>
public sealed class Placed<TComponent> : Placed
    where TComponent : Component
{
    internal Placed(TComponent component, PlacedGroup group, bool isAssumed)
        : base(component, group, isAssumed) => Component = component;

    /// <summary>The component, with what its layer states of it.</summary>
    public TComponent Component { get; }
}
