using Deployments.References;

namespace Deployments.Fleets;

/// <summary>A reference deployment, and whether a machine can carry it.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Machines">How many such machines it takes; 0 when each of its groups states hardware of its own.</param>
/// <param name="Study">What was found.</param>
public sealed record SurveyedDeployment(ReferenceDeployment Deployment, int Machines, MachineStudy Study);
