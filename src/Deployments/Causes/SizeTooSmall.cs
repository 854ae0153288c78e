namespace Deployments.Causes;

/// <summary>A machine has less of a resource than the components and guests on it need together.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Needed">How much a machine must have nominally, as vendors state it.</param>
/// <param name="Usable">How much of it must be usable at least; what the machine has is compared with this.</param>
/// <param name="Available">How much there is.</param>
/// <param name="IsVirtual">True when the machine is a virtual machine of the stack, so that the stack states its size.</param>
public sealed record SizeTooSmall(string Group, Resource Resource, double Needed, double Usable, double Available, bool IsVirtual) : Cause;
