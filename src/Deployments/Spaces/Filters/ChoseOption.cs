namespace Deployments.Spaces.Filters;

/// <summary>True when a slot takes an option; in any group that has such a slot when none is named.</summary>
internal sealed record ChoseOption(string Slot, string Option, string? Group) : StackFilter
{
    public override string ToString() => Group is null ? $"{Slot} = {Option}" : $"{Group}.{Slot} = {Option}";
}
