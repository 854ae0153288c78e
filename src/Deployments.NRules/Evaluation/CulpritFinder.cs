using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Traces a condition that does not hold back to what is to blame for it.</summary>
internal sealed class CulpritFinder(CatalogRules rules, Conclusions conclusions)
{
    /// <summary>What is to blame for a component that does not work: one culprit for each need, or the host that does not start the group.</summary>
    public IEnumerable<Culprit> Of(Installed installed)
    {
        Site site = installed.Site;
        if (!conclusions.Runs(site))
        {
            return [OfRunner(site)];
        }

        Culprit[] unmet = [.. UnmetNeeds(installed).Select(n => Of(n.Condition, site) with { Need = n })];
        return unmet.Length > 0 ? unmet : [OfCapability(Kernel(installed), site.Host!)];
    }

    public IEnumerable<Need> UnmetNeeds(Installed installed) =>
        installed.Component.Needs.Where(n => n.Severity == Severity.Error && !conclusions.Holds(n.Condition, installed.Site));

    /// <summary>What is to blame for a host that does not start a group.</summary>
    public Culprit OfRunner(Site site) => OfCapability((CapabilityCondition)(site.IsContainer ? rules.SystemContainer : rules.Vm).Condition, site.Host!);

    public Culprit OfCapability(CapabilityCondition capability, Site site)
    {
        Culprit? conditional = null;
        Reach reach = capability.Reach ?? rules.Statements.ReachOf(capability.Id);
        foreach (Installed installed in conclusions.Installed)
        {
            foreach (Provision provision in installed.Component.Provides.Where(p => p.Capability == capability.Id
                && (installed.Site == site || reach == Reach.Stack || conclusions.IsWide(p))))
            {
                if (!conclusions.Works(installed))
                {
                    return new Culprit(site, capability) { Broken = installed };
                }

                conditional ??= OfCondition(provision.When, installed);
            }
        }

        return conditional ?? (site.IsContainer && rules.Statements.CrossesContainers(capability.Id)
            ? OfCapability(capability, site.Host!) : new Culprit(site, capability));
    }

    private Culprit Of(Condition condition, Site site)
    {
        switch (condition)
        {
            case AllCondition all:
                return Of(all.Parts.First(p => !conclusions.Holds(p, site)), site);
            case AtLeastCondition some:
                // The nearest way out is the likeliest: a component that is there already, else a setting of the machine.
                Condition[] failing = [.. some.Parts.Where(p => !conclusions.Holds(p, site))];
                Culprit[] culprits = [.. failing.Select(p => Of(p, site))];
                return culprits.FirstOrDefault(c => c.Broken is not null) ?? culprits.FirstOrDefault(c => c.Missing is FeatureCondition)
                    ?? new Culprit(site, some) { Rule = RuleCodes.Of(failing[0]) };
            case CapabilityCondition capability:
                return OfCapability(capability, site);
            case ComponentCondition component:
                return new Culprit(site, component)
                {
                    Broken = conclusions.Installed.FirstOrDefault(
                        i => i.Component.Id == component.Id && (component.Reach == Reach.Stack || i.Site == site)),
                };
            case FeatureCondition feature:
                return OfFeature(feature, site);
            default:
                return new Culprit(site, condition);
        }
    }

    private Culprit OfFeature(FeatureCondition feature, Site site)
    {
        if (site.Host is not { } host)
        {
            return new Culprit(site, feature);
        }

        if (site.IsContainer)
        {
            return OfFeature(feature, host);
        }

        Culprit? conditional = null;
        foreach (Installed installed in conclusions.Installed.Where(i => i.Site == host))
        {
            foreach (GuestProvision provision in (installed.Component.Guests?.Provides ?? []).Where(p => p.Feature == feature.Id))
            {
                if (!conclusions.Works(installed))
                {
                    return new Culprit(site, feature) { Broken = installed };
                }

                conditional ??= OfCondition(provision.When, installed);
            }
        }

        return conditional ?? new Culprit(site, feature);
    }

    /// <summary>What is to blame for the condition under which a working component provides something; null without one, or when it holds by now.</summary>
    private Culprit? OfCondition(Condition? when, Installed provider) => when is null || conclusions.Holds(when, provider.Site)
        ? null : Of(when, provider.Site) with { Provider = provider };

    /// <summary>What a component would bring into its container, and the host has not.</summary>
    private CapabilityCondition Kernel(Installed installed) => installed.Component.Provides
        .Where(p => rules.Statements.CrossesContainers(p.Capability)).Select(p => new CapabilityCondition(p.Capability, Reach.Node))
        .First(c => !conclusions.Holds(c, installed.Site));
}
