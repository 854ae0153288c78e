using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>Nothing on a group can run a workload that is asked of it.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Missing">The capability that is missing for it: the workload itself, or what offering it takes.</param>
public sealed record WorkloadNotOffered(string Group, CapabilityId Workload, CapabilityId Missing) : Cause
{
    internal override CapabilityId? Capability => Missing;
}
