using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Filters;

/// <summary>A condition on the stacks of a space. Immutable; built with <c>&amp;</c>, <c>|</c>, <c>!</c>, or parsed.</summary>
public abstract record StackFilter
{
    private protected StackFilter()
    {
    }

    /// <summary>Passes every stack.</summary>
    public static StackFilter Always { get; } = new JoinedFilter(true, []);

    /// <summary>Passes stacks that have a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="group">The group that must have it; null for any group.</param>
    /// <returns>The filter.</returns>
    public static StackFilter Has(ComponentId component, string? group = null) => new HasComponent(component, group);

    /// <summary>Passes stacks where a feature is enabled: chosen so where the space leaves it free, or known to be so.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="group">The group; null for any group.</param>
    /// <returns>The filter.</returns>
    public static StackFilter HasFeature(FeatureId feature, string? group = null) => new HasFeatureEnabled(feature, group);

    /// <summary>Passes stacks in which a slot takes an option.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="option">The option's name, or <c>none</c>.</param>
    /// <param name="group">The slot's group; null for any group that has such a slot.</param>
    /// <returns>The filter.</returns>
    public static StackFilter Chose(string slot, string option, string? group = null) => new ChoseOption(slot, option, group);

    /// <summary>Passes what every part passes.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The filter.</returns>
    public static StackFilter All(params ReadOnlySpan<StackFilter> parts) => new JoinedFilter(true, ValueList.Create(parts));

    /// <summary>Passes what at least one part passes.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The filter.</returns>
    public static StackFilter Any(params ReadOnlySpan<StackFilter> parts) => new JoinedFilter(false, ValueList.Create(parts));

    /// <summary>
    /// Parses a filter such as <c>kubevirt and (ceph or longhorn) and not nfs</c>, <c>storage = none</c>, <c>workers.k3s</c>, <c>feature iommu</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">The text is not a filter; the message names the column.</exception>
    public static StackFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new StackFilterReader(text).Read();
    }

    /// <summary>Passes what both pass.</summary>
    public static StackFilter operator &(StackFilter left, StackFilter right) => All(left, right);

    /// <summary>Passes what either passes.</summary>
    public static StackFilter operator |(StackFilter left, StackFilter right) => Any(left, right);

    /// <summary>Passes what the filter does not.</summary>
    public static StackFilter operator !(StackFilter condition) => new NegatedFilter(condition);
}
