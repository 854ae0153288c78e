using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Catalogs;

/// <summary>Asks stacks and node groups for their components by layer: <c>stack.ComponentsOf&lt;Hypervisor&gt;()</c>.</summary>
public static class StackLayers
{
    /// <summary>The components of one layer on a group, its guests not included.</summary>
    /// <typeparam name="TComponent">The layer's kind of component, or <see cref="Component"/> for all.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="catalog">The catalogue that knows the components; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The components, in the order of the group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="InputException">The group names a component that the catalogue does not have.</exception>
    public static IEnumerable<TComponent> ComponentsOf<TComponent>(this NodeGroup group, Catalog? catalog = null)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Components.Select(id => (catalog ?? Catalog.BuiltIn).Require(id, null)).OfType<TComponent>();
    }

    /// <summary>The components of one layer anywhere in a stack, each once.</summary>
    /// <typeparam name="TComponent">The layer's kind of component, or <see cref="Component"/> for all.</typeparam>
    /// <param name="stack">The stack.</param>
    /// <param name="catalog">The catalogue that knows the components; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The components, hosts before their guests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component that the catalogue does not have.</exception>
    public static IEnumerable<TComponent> ComponentsOf<TComponent>(this Stack stack, Catalog? catalog = null)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(stack);
        return stack.AllGroups().SelectMany(group => group.ComponentsOf<TComponent>(catalog)).Distinct();
    }
}
