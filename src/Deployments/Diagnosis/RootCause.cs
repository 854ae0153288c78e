using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Diagnosis;

/// <summary>A false fact on one group, with everything that does not work because of it.</summary>
internal sealed class RootCause(RuleId rule, int group, Condition? missing)
{
    public RuleId Rule { get; } = rule;

    /// <summary>The group on which the fact would have to hold.</summary>
    public int Group { get; } = group;

    /// <summary>The atom that would have to hold; null for a workload that no component offers.</summary>
    public Condition? Missing { get; } = missing;

    /// <summary>The instance that needs it, −1 when a workload does.</summary>
    public int Primary { get; set; } = -1;

    /// <summary>The need that names it.</summary>
    public Need? Need { get; set; }

    /// <summary>The workload that no component offers.</summary>
    public CapabilityId? Workload { get; set; }

    /// <summary>True when the fact would hold only if what needs it worked already.</summary>
    public bool IsCircular { get; init; }

    /// <summary>The steps from the need to the fact.</summary>
    public List<Reason> Steps { get; } = [];

    public List<Consequence> Consequences { get; } = [];
}
