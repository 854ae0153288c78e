
namespace Deployments.NRules.Evaluation;

/// <summary>A fact: something is wrong with a group under the outlook of its site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">What it is wrong with: a component, claim, policy, workload or resource; null for the group as a whole.</param>
internal sealed record Fault(Site Site, FaultKind Kind, object? Subject = null)
{
    /// <summary>The fault apart from the outlook.</summary>
    public (int Group, FaultKind Kind, object? Subject) Identity => (Site.Index, Kind, Subject);

    public override string ToString() => Kind switch
    {
        FaultKind.Broken => $"{Subject} on {Site} does not work",
        FaultKind.NotStarted => $"{Site} does not run",
        FaultKind.NotOffered => $"{Site} cannot run {Subject}",
        FaultKind.Contested => $"several components of {Site} take the one {Subject}",
        FaultKind.Policy => $"{Site} breaks {Subject}",
        FaultKind.Architectures => $"no architecture suits {Site}",
        FaultKind.ArchitectureOpen => $"the architecture of {Site} may not suit",
        FaultKind.Nodes => $"{Site} has too few nodes for {Subject}",
        FaultKind.Machines => $"{Site} takes more machines than there are",
        _ => $"{Site} has too little {Subject}",
    };
}
