using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Facts;

/// <summary>A hardware feature of the machines of a physical group, and its state. Immutable; equal to itself alone.</summary>
/// <remarks>There is one for each feature of the catalogue and each physical group; its state is unknown where the hardware is.</remarks>
public sealed class MachineFeature
{
    internal MachineFeature(PlacedGroup group, Feature feature, FeatureState state)
    {
        Group = group;
        Feature = feature;
        State = state;
    }

    /// <summary>The group.</summary>
    public PlacedGroup Group { get; }

    /// <summary>The feature.</summary>
    public Feature Feature { get; }

    /// <summary>The id of the feature.</summary>
    public FeatureId Id => Feature.Id;

    /// <summary>Its state: enabled, disabled, masked, absent or unknown.</summary>
    public FeatureState State { get; }

    /// <summary>The feature and its state in words.</summary>
    /// <returns>One clause, such as <c>`tpm-2.0` is disabled on group `hosts`</c>.</returns>
    public override string ToString() => $"`{Id}` is {Words.Of(State)} on group `{Group.Name}`";
}
