using Deployments.Causes;

namespace Deployments.Changes;

/// <summary>Use machines with at least so much of each resource.</summary>
/// <param name="Size">How much; 0 where it does not matter.</param>
public sealed record UseLargerMachines(MachineSize Size) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.ChangeHardware;
}
