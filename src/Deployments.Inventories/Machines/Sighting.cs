using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>The state of a feature, as one source reports it.</summary>
/// <param name="State">The state; of something that is not seen, the state on a physical machine.</param>
/// <param name="IsUnseen">True when the source merely did not see it, so that the host of a guest may hide it.</param>
internal readonly record struct Sighting(FeatureState State, bool IsUnseen = false);
