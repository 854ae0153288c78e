using Deployments.Vocabulary;

namespace Deployments.Spaces.Filters;

/// <summary>True when a group has a component; any group when none is named.</summary>
internal sealed record HasComponent(ComponentId Component, string? Group) : StackFilter
{
    public override string ToString() => Group is null ? $"{Component}" : $"{Group}.{Component}";
}
