using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A false fact, and all that fails because of it.</summary>
internal sealed class Trail(RuleId rule, Site site, Condition missing, bool isCircular = false)
{
    public RuleId Rule { get; } = rule;

    /// <summary>Where the fact would have to hold.</summary>
    public Site Site { get; } = site;

    public Condition Missing { get; } = missing;

    /// <summary>The component that needs it first, or that would offer the workload; null when there is none.</summary>
    public Installed? First { get; set; }

    /// <summary>The need of that component.</summary>
    public Need? Need { get; set; }

    /// <summary>The workload that is missing, when no component was to blame before.</summary>
    public CapabilityId? Workload { get; set; }

    public List<Consequence> Affected { get; } = [];

    /// <summary>The fault as the library states it.</summary>
    public RootCause ToRootCause()
    {
        string group = (First?.Site ?? Site).Group.Name;
        ComponentId? component = First?.Component.Id;
        Dependence dependence = Need is null ? (Workload is null ? Dependence.Lacks : Dependence.Offers)
            : First!.Site.Host == Site ? Dependence.NeedsOfHost : Dependence.Needs;
        var dependent = new Dependent(dependence, component, component is null ? Site.Group.Name : null, Workload);
        Cause cause = Missing switch
        {
            CapabilityCondition capability when Rule == RuleCodes.WorkloadNotOffered => new WorkloadNotOffered(Site.Group.Name, Workload!.Value, capability.Id),
            _ when isCircular => new CircularNeed(dependent, Missing),
            FeatureCondition feature when Site.IsPhysical =>
                new FeatureOff(dependent, feature.Id, Site.Hardware?[feature.Id].State ?? FeatureState.Unknown),
            FeatureCondition feature => new FeatureNotPassedOn(dependent, feature.Id, Site.Group.Name),
            _ => new ConditionUnmet(dependent, Missing),
        };
        return new RootCause(Rule, cause, group, component, [.. Affected]);
    }
}
