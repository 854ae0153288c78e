using System.Globalization;
using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>The life-cycle state of a component.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">When the state began (<c>2022</c>, <c>2022-02</c> or <c>2022-02-01</c>), or null when unknown.</param>
/// <param name="EndOfLife">When support ends or ended, or null when unknown.</param>
/// <param name="Successors">The components that replace it.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Source">The source; null only for an active component.</param>
public sealed record Lifecycle(
    LifecycleState State, string? Since, string? EndOfLife, ValueList<ComponentId> Successors, string? Note, string? Source)
{
    /// <summary>Active, with no further details.</summary>
    public static Lifecycle Active { get; } = new(LifecycleState.Active, null, null, [], null, null);

    /// <summary>The last day of support: of a month or year in <see cref="EndOfLife"/> its last day. Null when unknown.</summary>
    public DateOnly? LastDay => EndOfLife is null ? null : EndOfLife.Length switch
    {
        4 => new DateOnly(int.Parse(EndOfLife, CultureInfo.InvariantCulture), 12, 31),
        7 => DateOnly.ParseExact(EndOfLife, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
        _ => DateOnly.ParseExact(EndOfLife, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
