using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>
/// A requirement on a node group: capabilities, hardware facts and components, combined by "all" and "at least".
/// Conditions are monotone: adding components or features never makes one false. Immutable.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The conditions that this one combines; empty for one that combines none.</summary>
    internal ValueList<Condition> Operands => this switch
    {
        AllCondition all => all.Parts,
        AtLeastCondition some => some.Parts,
        _ => [],
    };

    /// <summary>This condition and all that it is made of, each before its own parts.</summary>
    internal IEnumerable<Condition> DescendantsAndSelf() => Operands.SelectMany(static part => part.DescendantsAndSelf()).Prepend(this);

    /// <summary>The conditions without parts that this one is made of.</summary>
    /// <returns>Them in order, repetitions too; this condition alone when it has no parts.</returns>
    public IEnumerable<Condition> Leaves() => this is AllCondition or AtLeastCondition ? Operands.SelectMany(static part => part.Leaves()) : [this];

    /// <summary>Holds when a working component within reach provides the capability.</summary>
    /// <param name="capability">The capability.</param>
    /// <param name="reach">How far to look; null means the capability's own reach.</param>
    /// <returns>The condition.</returns>
    public static Condition Capability(CapabilityId capability, Reach? reach = null) => new CapabilityCondition(capability, reach);

    /// <summary>Holds when the feature is enabled on the group's hardware.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>The condition.</returns>
    public static Condition Feature(FeatureId feature) => new FeatureCondition(feature);

    /// <summary>Holds when the component is installed and works.</summary>
    /// <param name="component">The component.</param>
    /// <param name="reach">Where to look: on the same group, or in the whole stack.</param>
    /// <returns>The condition.</returns>
    public static Condition Component(ComponentId component, Reach reach = Reach.Node) => new ComponentCondition(component, reach);

    /// <summary>Holds when every part holds; with no parts it always holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition All(params ReadOnlySpan<Condition> parts) => new AllCondition(ValueList.Create(parts));

    /// <summary>Holds when at least one part holds; with no parts it never holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition Any(params ReadOnlySpan<Condition> parts) => new AtLeastCondition(1, ValueList.Create(parts));

    /// <summary>Holds when at least a number of parts hold.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(int count, params ReadOnlySpan<Condition> parts) => new AtLeastCondition(count, ValueList.Create(parts));

    /// <summary>Holds when the group's processors have one of the architectures.</summary>
    /// <param name="architectures">The architectures.</param>
    /// <returns>The condition.</returns>
    public static Condition RunsOn(ArchitectureSet architectures) => new ArchitectureCondition(architectures);

    /// <summary>Holds when the group has at least an amount of something.</summary>
    /// <param name="quantity">The amount, in its own unit.</param>
    /// <param name="atLeast">The least amount; more than 0.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(Quantity quantity, double atLeast) => new QuantityCondition(quantity, atLeast);
}
