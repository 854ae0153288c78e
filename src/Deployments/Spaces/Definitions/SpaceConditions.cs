using Deployments.Hardware;
using Deployments.Model;

namespace Deployments.Spaces;

internal sealed record HasComponent(ComponentId Component, string? Group) : SpaceCondition;

internal sealed record HasFeatureEnabled(FeatureId Feature, string? Group) : SpaceCondition;

internal sealed record ChoseOption(string Slot, string Option, string? Group) : SpaceCondition;

internal sealed record NegatedCondition(SpaceCondition Part) : SpaceCondition;

internal sealed record JoinedCondition(bool IsAll, ValueList<SpaceCondition> Parts) : SpaceCondition;
