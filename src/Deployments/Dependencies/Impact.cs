using Deployments.Collections;

namespace Deployments.Dependencies;

/// <summary>What a stack loses when one component fails on all machines of its group. Immutable.</summary>
/// <param name="Failed">The component that fails.</param>
/// <param name="Falls">The other components and the workloads that then cannot work; those with other support are not among them.</param>
public sealed record Impact(PlacedComponent Failed, ValueList<StackPart> Falls)
{
    /// <summary>True when a workload falls with the component: nothing else in the stack can stand in for it.</summary>
    public bool IsSinglePointOfFailure => Falls.Any(static p => p is PlacedWorkload);
}
