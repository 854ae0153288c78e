namespace Deployments.Changes;

/// <summary>Provide as many machines as the stack asks for.</summary>
/// <param name="Machines">How many.</param>
public sealed record ProvideMachines(int Machines) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.ChangeHardware;
}
