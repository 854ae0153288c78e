using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces.Filters;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Builds a node group of a template. Not thread-safe.</summary>
public sealed class SpaceGroupBuilder
{
    private SpaceGroup group;

    private SpaceGroupBuilder(string name) => group = new SpaceGroup { Name = name };

    /// <summary>Sets how many machines the group has.</summary>
    /// <param name="nodes">1 to 1,000,000.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Nodes(int nodes) => With(group with { Count = nodes });

    /// <summary>Sets the machines' hardware, unless the caller gives other hardware to <c>Space.Compile</c>.</summary>
    /// <param name="profile">What is known of one machine.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder On(HardwareProfile profile) => With(group with { Hardware = profile, HardwareReason = null });

    /// <summary>Sets the machines' hardware, whatever the caller gives to <c>Space.Compile</c>.</summary>
    /// <param name="profile">What is known of one machine.</param>
    /// <param name="reason">Why other hardware cannot replace it, as one clause.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder AlwaysOn(HardwareProfile profile, string reason) => With(group with { Hardware = profile, HardwareReason = reason });

    /// <summary>Leaves features of the machines free: each becomes a variable of the space, enabled or absent.</summary>
    /// <param name="features">The features.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Free(params ReadOnlySpan<FeatureId> features) => With(group with { FreeFeatures = [.. group.FreeFeatures, .. features] });

    /// <summary>Sets the memory of one virtual machine.</summary>
    /// <param name="gibibytes">GiB, more than 0.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Memory(double gibibytes) => With(group with { MemoryGiB = gibibytes });

    /// <summary>Sets the virtual processors of one virtual machine.</summary>
    /// <param name="virtualProcessors">At least 1.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Processors(int virtualProcessors) => With(group with { Cores = virtualProcessors });

    /// <summary>Installs components in every stack.</summary>
    /// <param name="ids">The components.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Use(params ReadOnlySpan<ComponentId> ids) => With(group with { Components = [.. group.Components, .. ids] });

    /// <summary>Installs components exactly when a filter passes.</summary>
    /// <param name="when">The filter.</param>
    /// <param name="ids">The components.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder UseWhen(StackFilter when, params ReadOnlySpan<ComponentId> ids) =>
        With(group with { Companions = [.. group.Companions, new Companion(ValueList.Create(ids), when)] });

    /// <summary>Requires that the group can run workloads.</summary>
    /// <param name="workloads">Capabilities, such as <c>vm</c> or <c>container</c>.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Runs(params ReadOnlySpan<CapabilityId> workloads) => With(group with { Runs = [.. group.Runs, .. workloads] });

    /// <summary>Adds a slot that takes exactly one of several components.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="options">The components.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder One(string slot, params ReadOnlySpan<ComponentId> options) => Add(slot, options, false, false);

    /// <summary>Adds a slot that takes one of several components, or none.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="options">The components.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder OneOrNone(string slot, params ReadOnlySpan<ComponentId> options) => Add(slot, options, true, false);

    /// <summary>Adds a slot that takes any number of components.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="options">The components.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Several(string slot, params ReadOnlySpan<ComponentId> options) => Add(slot, options, true, true);

    /// <summary>Adds a slot that takes exactly one component of a layer; the slot is named by the layer's word.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder One(Layer layer, Catalog? catalog = null) => Slot(SlotOf(layer, catalog));

    /// <summary>Adds a slot that takes one component of a layer, or none; the slot is named by the layer's word.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder OneOrNone(Layer layer, Catalog? catalog = null) => Slot(SlotOf(layer, catalog) with { Optional = true });

    /// <summary>Adds a slot that takes any number of components of a layer; the slot is named by the layer's word.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Several(Layer layer, Catalog? catalog = null) => Slot(SlotOf(layer, catalog) with { Optional = true, Several = true });

    /// <summary>
    /// Adds a slot that takes exactly one of the components of a layer that a test keeps, as in
    /// <c>One&lt;Hypervisor&gt;(h => h.Type == HypervisorType.Type1)</c>.
    /// </summary>
    /// <typeparam name="TComponent">The layer's kind of component; its word names the slot.</typeparam>
    /// <param name="keep">The test: of the layer's own properties, the life cycle, the licence or anything else.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keep"/> is null.</exception>
    /// <exception cref="ArgumentException">The test keeps no component.</exception>
    public SpaceGroupBuilder One<TComponent>(Func<TComponent, bool> keep, Catalog? catalog = null)
        where TComponent : Component => Slot(SlotOf(keep, catalog));

    /// <summary>Adds a slot that takes one of the components of a layer that a test keeps, or none; see <see cref="One{TComponent}"/>.</summary>
    /// <typeparam name="TComponent">The layer's kind of component; its word names the slot.</typeparam>
    /// <param name="keep">The test.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keep"/> is null.</exception>
    /// <exception cref="ArgumentException">The test keeps no component.</exception>
    public SpaceGroupBuilder OneOrNone<TComponent>(Func<TComponent, bool> keep, Catalog? catalog = null)
        where TComponent : Component => Slot(SlotOf(keep, catalog) with { Optional = true });

    /// <summary>Adds a slot that takes any number of the components of a layer that a test keeps; see <see cref="One{TComponent}"/>.</summary>
    /// <typeparam name="TComponent">The layer's kind of component; its word names the slot.</typeparam>
    /// <param name="keep">The test.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keep"/> is null.</exception>
    /// <exception cref="ArgumentException">The test keeps no component.</exception>
    public SpaceGroupBuilder Several<TComponent>(Func<TComponent, bool> keep, Catalog? catalog = null)
        where TComponent : Component => Slot(SlotOf(keep, catalog) with { Optional = true, Several = true });

    /// <summary>Adds a slot that takes exactly one of several components of one layer; the slot is named by the layer's word.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="options">The components.</param>
    /// <param name="catalog">The catalogue that says which layer a component is of; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A component is of another layer, or the catalogue does not have it.</exception>
    public SpaceGroupBuilder One(Layer layer, ReadOnlySpan<ComponentId> options, Catalog? catalog = null)
    {
        foreach (ComponentId id in options)
        {
            Component? component = (catalog ?? Catalog.BuiltIn).Find(id);
            if (component?.Layer != layer)
            {
                throw new ArgumentException(
                    component is null ? $"there is no component '{id}'"
                        : $"'{component.Name}' is of the layer '{Words.Of(component.Layer)}', not of '{Words.Of(layer)}'", nameof(options));
            }
        }

        return Add(Words.Of(layer), options, false, false);
    }

    /// <summary>Adds a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Slot(Slot slot) => With(group with { Slots = [.. group.Slots, slot] });

    /// <summary>Adds a group of virtual machines that run on this group.</summary>
    /// <param name="name">The guest group's name, unique in the space.</param>
    /// <param name="configure">Configures the guest group.</param>
    /// <param name="optional">True when stacks may leave the group out.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Guests(string name, Action<SpaceGroupBuilder> configure, bool optional = false) =>
        With(group with { Guests = [.. group.Guests, Make(name, configure) with { IsOptional = optional }] });

    /// <summary>Adds a group of system containers that run on this group and share its kernel.</summary>
    /// <param name="name">The guest group's name, unique in the space.</param>
    /// <param name="configure">Configures the guest group.</param>
    /// <param name="optional">True when stacks may leave the group out.</param>
    /// <returns>This builder.</returns>
    public SpaceGroupBuilder Containers(string name, Action<SpaceGroupBuilder> configure, bool optional = false) =>
        With(group with { Guests = [.. group.Guests, Make(name, configure) with { IsContainer = true, IsOptional = optional }] });

    internal static SpaceGroup Make(string name, Action<SpaceGroupBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new SpaceGroupBuilder(name);
        configure(builder);
        return builder.group;
    }

    private static Slot SlotOf(Layer layer, Catalog? catalog) =>
        new(Words.Of(layer), new ComponentQuery { Layer = layer }.Options(catalog ?? Catalog.BuiltIn));

    private static Slot SlotOf<TComponent>(Func<TComponent, bool> keep, Catalog? catalog)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(keep);
        TComponent[] kept = [.. (catalog ?? Catalog.BuiltIn).Components.OfType<TComponent>().Where(keep)];
        return kept.Length > 0
            ? new Slot(Words.Of(kept[0].Layer), kept.Select(c => new SlotOption(c.Id.ToString(), [c.Id])).ToValueList())
            : throw new ArgumentException("the test keeps no component", nameof(keep));
    }

    private SpaceGroupBuilder Add(string slot, ReadOnlySpan<ComponentId> ids, bool optional, bool several)
    {
        var options = new List<SlotOption>();
        foreach (ComponentId id in ids)
        {
            options.Add(new SlotOption(id.ToString(), [id]));
        }

        return Slot(new Slot(slot, options.ToValueList(), optional, several));
    }

    private SpaceGroupBuilder With(SpaceGroup changed)
    {
        group = changed;
        return this;
    }
}
