using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>
/// A statement over capabilities, hardware facts and components that either holds on a node group or does not.
/// Conditions are monotone: more support never makes one false. Immutable; the engine, the space compiler and the explainer read the same tree.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Holds when a working component within reach provides the capability.</summary>
    /// <param name="capability">The capability.</param>
    /// <param name="reach">How far to look; null means the capability's own reach.</param>
    /// <returns>The condition.</returns>
    public static Condition Capability(CapabilityId capability, Reach? reach = null) => new CapabilityCondition(capability, reach);

    /// <summary>Holds when the group's hardware has the feature, switched on.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>The condition.</returns>
    public static Condition Feature(FeatureId feature) => new FeatureCondition(feature);

    /// <summary>Holds when the component is there and works.</summary>
    /// <param name="component">The component.</param>
    /// <param name="reach">Whether it must be on the same group.</param>
    /// <returns>The condition.</returns>
    public static Condition Component(ComponentId component, Reach reach = Reach.Node) => new ComponentCondition(component, reach);

    /// <summary>Holds when every part holds; with no part it always holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition All(params ReadOnlySpan<Condition> parts) => new AllCondition(ValueList.Create(parts));

    /// <summary>Holds when a part holds; with no part it never holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition Any(params ReadOnlySpan<Condition> parts) => new AtLeastCondition(1, ValueList.Create(parts));

    /// <summary>Holds when at least so many parts hold.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(int count, params ReadOnlySpan<Condition> parts) => new AtLeastCondition(count, ValueList.Create(parts));

    /// <summary>Holds when the group's processors are of one of the architectures.</summary>
    /// <param name="architectures">The architectures.</param>
    /// <returns>The condition.</returns>
    public static Condition RunsOn(ArchitectureSet architectures) => new ArchitectureCondition(architectures);

    /// <summary>Holds when an amount is large enough.</summary>
    /// <param name="quantity">The amount, in its own unit.</param>
    /// <param name="atLeast">The least that will do; more than 0.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(Quantity quantity, double atLeast) => new QuantityCondition(quantity, atLeast);
}
