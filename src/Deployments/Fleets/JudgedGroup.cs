namespace Deployments.Fleets;

/// <summary>Identical machines of a fleet, with the result for each of them.</summary>
/// <param name="Group">The machines.</param>
/// <param name="Study">What was found of one of them, as one of enough like it.</param>
public sealed record JudgedGroup(MachineGroup Group, MachineStudy Study);
