using Deployments.Inference;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <summary>A node group of a template with its formulas.</summary>
internal sealed class GroupPlan
{
    public required SpaceGroup Source { get; init; }

    /// <summary>The index of the group that it runs on; −1 for a physical group.</summary>
    public required int Host { get; init; }

    public required int Depth { get; init; }

    public required CompiledProfile Profile { get; init; }

    /// <summary>The formula of the group's presence.</summary>
    public required int Exists { get; init; }

    /// <summary>For each component the formula of its presence on the group.</summary>
    public required int[] Present { get; init; }

    /// <summary>The free features, each with the formula of being enabled.</summary>
    public Dictionary<FeatureId, int> Features { get; } = [];

    public int? Nodes => Source.Count ?? (Host >= 0 ? 1 : Profile.Nodes);
}
