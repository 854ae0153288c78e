using Deployments.Causes;

namespace Deployments.Inference;

/// <summary>The size that a machine of a group needs.</summary>
/// <param name="Nominal">The size as vendors state it.</param>
/// <param name="Usable">The least that such a machine shows to its kernel; what a machine has is compared with this.</param>
/// <param name="Guests">The part of <paramref name="Nominal"/> that virtual machines take.</param>
internal readonly record struct GroupSize(MachineSize Nominal, MachineSize Usable, MachineSize Guests);
