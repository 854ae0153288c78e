using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>The state of a feature according to one source.</summary>
/// <param name="State">The state; for an unseen feature, its state on a physical machine.</param>
/// <param name="IsUnseen">True when the source did not see the feature, which on a guest means that the host may hide it.</param>
internal readonly record struct Sighting(FeatureState State, bool IsUnseen = false);
