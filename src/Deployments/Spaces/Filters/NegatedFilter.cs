namespace Deployments.Spaces.Filters;

/// <summary>True when its part is false.</summary>
internal sealed record NegatedFilter(StackFilter Part) : StackFilter
{
    public override string ToString() => $"not {(Part is JoinedFilter ? $"({Part})" : Part)}";
}
