using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Definitions;

internal sealed record HasComponent(ComponentId Component, string? Group) : SpaceCondition
{
    public override string ToString() => Group is null ? $"{Component}" : $"{Group}.{Component}";
}

internal sealed record HasFeatureEnabled(FeatureId Feature, string? Group) : SpaceCondition
{
    public override string ToString() => Group is null ? $"feature {Feature}" : $"feature {Group}.{Feature}";
}

internal sealed record ChoseOption(string Slot, string Option, string? Group) : SpaceCondition
{
    public override string ToString() => Group is null ? $"{Slot} = {Option}" : $"{Group}.{Slot} = {Option}";
}

internal sealed record NegatedCondition(SpaceCondition Part) : SpaceCondition
{
    public override string ToString() => $"not {(Part is JoinedCondition ? $"({Part})" : Part)}";
}

internal sealed record JoinedCondition(bool IsAll, ValueList<SpaceCondition> Parts) : SpaceCondition
{
    public override string ToString() => string.Join(IsAll ? " and " : " or ", Parts.Select(p => p is JoinedCondition ? $"({p})" : $"{p}"));
}
