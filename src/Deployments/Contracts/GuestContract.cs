using Deployments.Collections;

namespace Deployments.Contracts;

/// <summary>The capabilities and features that a component offers to virtual machines on its group.</summary>
/// <param name="AnyArchitecture">True when guests may have another architecture than the host (an emulator).</param>
/// <param name="Provides">The hardware features that guests get.</param>
public sealed record GuestContract(bool AnyArchitecture, ValueList<GuestProvision> Provides);
