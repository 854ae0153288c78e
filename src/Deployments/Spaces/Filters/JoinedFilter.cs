using Deployments.Collections;

namespace Deployments.Spaces.Filters;

/// <summary>True when all parts are true, or at least one.</summary>
internal sealed record JoinedFilter(bool IsAll, ValueList<StackFilter> Parts) : StackFilter
{
    public override string ToString() => string.Join(IsAll ? " and " : " or ", Parts.Select(p => p is JoinedFilter ? $"({p})" : $"{p}"));
}
