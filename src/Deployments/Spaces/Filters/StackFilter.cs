using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Filters;

/// <summary>A statement about what a stack of a space has. Immutable; built with <c>&amp;</c>, <c>|</c>, <c>!</c>, or read from text.</summary>
public abstract record StackFilter
{
    private protected StackFilter()
    {
    }

    /// <summary>Holds for every stack.</summary>
    public static StackFilter Always { get; } = new JoinedFilter(true, []);

    /// <summary>Holds for stacks with a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="group">The group that must have it; null for any group.</param>
    /// <returns>The condition.</returns>
    public static StackFilter Has(ComponentId component, string? group = null) => new HasComponent(component, group);

    /// <summary>Holds for stacks whose machines have a feature switched on, of which the space leaves that open.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="group">The group; null for any group.</param>
    /// <returns>The condition.</returns>
    public static StackFilter HasFeature(FeatureId feature, string? group = null) => new HasFeatureEnabled(feature, group);

    /// <summary>Holds for stacks in which a slot took an option.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="option">The option's name, or <c>none</c>.</param>
    /// <param name="group">The slot's group; null for any group that has such a slot.</param>
    /// <returns>The condition.</returns>
    public static StackFilter Chose(string slot, string option, string? group = null) => new ChoseOption(slot, option, group);

    /// <summary>Holds when every part holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static StackFilter All(params ReadOnlySpan<StackFilter> parts) => new JoinedFilter(true, ValueList.Create(parts));

    /// <summary>Holds when a part holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static StackFilter Any(params ReadOnlySpan<StackFilter> parts) => new JoinedFilter(false, ValueList.Create(parts));

    /// <summary>Reads a condition such as <c>kubevirt and (ceph or longhorn) and not nfs</c>, <c>storage = none</c>, <c>workers.k3s</c>, <c>feature iommu</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">The text is not a condition.</exception>
    public static StackFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new StackFilterReader(text).Read();
    }

    /// <summary>Holds when both hold.</summary>
    public static StackFilter operator &(StackFilter left, StackFilter right) => All(left, right);

    /// <summary>Holds when either holds.</summary>
    public static StackFilter operator |(StackFilter left, StackFilter right) => Any(left, right);

    /// <summary>Holds when the condition does not.</summary>
    public static StackFilter operator !(StackFilter condition) => new NegatedFilter(condition);
}
