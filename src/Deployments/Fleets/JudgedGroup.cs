namespace Deployments.Fleets;

/// <summary>Identical machines of a fleet, with the result for each of them.</summary>
/// <param name="Group">The machines.</param>
/// <param name="Study">The study of one of them, made as if there were enough machines like it.</param>
public sealed record JudgedGroup(MachineGroup Group, MachineStudy Study);
