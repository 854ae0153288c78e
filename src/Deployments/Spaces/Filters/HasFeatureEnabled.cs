using Deployments.Vocabulary;

namespace Deployments.Spaces.Filters;

/// <summary>True when a free feature of a physical group is enabled, or a fixed one is known to be; any group when none is named.</summary>
internal sealed record HasFeatureEnabled(FeatureId Feature, string? Group) : StackFilter
{
    public override string ToString() => Group is null ? $"feature {Feature}" : $"feature {Group}.{Feature}";
}
