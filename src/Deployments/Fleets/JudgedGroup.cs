namespace Deployments.Fleets;

/// <summary>Identical machines of a fleet, and whether each of them can carry the stack.</summary>
/// <param name="Group">The machines.</param>
/// <param name="Study">What was found of one of them, as one of enough like it.</param>
public sealed record JudgedGroup(MachineGroup Group, MachineStudy Study);
