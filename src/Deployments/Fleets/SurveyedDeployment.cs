using Deployments.References;

namespace Deployments.Fleets;

/// <summary>A reference deployment, with the result for one machine.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Machines">The number of such machines that it takes; 0 when each of its groups states hardware of its own.</param>
/// <param name="Study">The study of the machine for the stack as described.</param>
public sealed record SurveyedDeployment(ReferenceDeployment Deployment, int Machines, MachineStudy Study)
{
    /// <summary>The study of the machine for what works instead; null for a deployment that names no such stack.</summary>
    public MachineStudy? Works { get; init; }
}
