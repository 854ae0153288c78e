using Deployments.Contracts;

namespace Deployments.Changes;

/// <summary>Use other machines, which meet a condition.</summary>
/// <param name="With">The condition: on one architecture, a maker, a certification, a feature or a quantity.</param>
public sealed record UseMachines(Condition With) : Change
{
    /// <inheritdoc/>
    public override FixKind Kind => FixKind.ChangeHardware;
}
