using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the stack says that a group must be able to run a workload.</summary>
internal sealed record Expected(Site Site, CapabilityId Workload, Statement Statement)
{
    public override string ToString() => $"{Site} must run {Workload}";
}
