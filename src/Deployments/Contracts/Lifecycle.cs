using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Where a component stands in its life, and since when.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">When the state began (<c>2022</c>, <c>2022-02</c> or <c>2022-02-01</c>), or null.</param>
/// <param name="EndOfLife">When support ends or ended, or null.</param>
/// <param name="Successors">What takes its place.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Source">Where that is said; null only for an active component.</param>
public sealed record Lifecycle(
    LifecycleState State, string? Since, string? EndOfLife, ValueList<ComponentId> Successors, string? Note, string? Source)
{
    /// <summary>An active component of which no more is said.</summary>
    public static Lifecycle Active { get; } = new(LifecycleState.Active, null, null, [], null, null);
}
