using Deployments.References;

namespace Deployments.Fleets;

/// <summary>A reference deployment, with the result for one machine.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Machines">The number of such machines that it takes; 0 when each of its groups states hardware of its own.</param>
/// <param name="Study">The study of the machine.</param>
public sealed record SurveyedDeployment(ReferenceDeployment Deployment, int Machines, MachineStudy Study);
