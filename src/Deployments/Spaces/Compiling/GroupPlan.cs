using Deployments.Inference;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <summary>A node group of a space while its formula is being written.</summary>
internal sealed class GroupPlan
{
    public required SpaceGroup Source { get; init; }

    /// <summary>The index of the group that it runs on; −1 for a physical group.</summary>
    public required int Host { get; init; }

    public required int Depth { get; init; }

    public required CompiledProfile Profile { get; init; }

    /// <summary>The formula that says that the group is there.</summary>
    public required int Exists { get; init; }

    /// <summary>For each component, the formula that says that it is on the group.</summary>
    public required int[] Present { get; init; }

    /// <summary>The features that are variables of the space, with the formula that says that they are enabled.</summary>
    public Dictionary<FeatureId, int> Features { get; } = [];

    public int? Nodes => Source.Count ?? (Host >= 0 ? 1 : Profile.Nodes);
}
