using Deployments.Causes;

namespace Deployments.Changes;

/// <summary>Give each virtual machine of a group so much of each resource.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Size">How much; 0 where it does not matter.</param>
public sealed record EnlargeGuests(string Group, MachineSize Size) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.ChangeSetting;

    /// <inheritdoc/>
    public override string? GroupName => Group;
}
