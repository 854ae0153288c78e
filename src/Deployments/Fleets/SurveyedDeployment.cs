using Deployments.References;

namespace Deployments.Fleets;

/// <summary>A reference deployment, with the result for one machine.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Machines">How many such machines it takes; 0 when each of its groups states hardware of its own.</param>
/// <param name="Study">What was found.</param>
public sealed record SurveyedDeployment(ReferenceDeployment Deployment, int Machines, MachineStudy Study);
