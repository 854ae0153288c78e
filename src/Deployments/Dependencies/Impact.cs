using Deployments.Collections;

namespace Deployments.Dependencies;

/// <summary>What a stack loses when one component fails on all machines of its group. Immutable.</summary>
/// <param name="Failed">The component that fails.</param>
/// <param name="Falls">The other components and the workloads that then cannot work; those with other support are not among them.</param>
public sealed record Impact(PlacedComponent Failed, ValueList<StackPart> Falls);
