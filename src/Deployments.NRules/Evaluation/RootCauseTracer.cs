using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Traces everything that fails for certain back to facts that are false, so that one fact is one cause with all that suffers from it.</summary>
internal sealed class RootCauseTracer
{
    private readonly CatalogRules rules;
    private readonly Conclusions conclusions;
    private readonly CulpritFinder finder;
    private readonly List<Trail> trails = [];
    private readonly Dictionary<Installed, Culprit[]> culprits = [];
    private readonly Dictionary<Installed, List<Trail>> trailsOf = [];

    public RootCauseTracer(CatalogRules rules, Conclusions conclusions)
    {
        this.rules = rules;
        this.conclusions = conclusions;
        finder = new CulpritFinder(rules, conclusions);
        Installed[] broken = [.. conclusions.Installed.Where(i => !conclusions.Works(i))];
        foreach (Installed installed in broken)
        {
            culprits.Add(installed, [.. finder.Of(installed)]);
            trailsOf.Add(installed, []);
        }

        BrokenNeeds = [.. broken.Where(i => conclusions.Runs(i.Site))
            .SelectMany(i => finder.UnmetNeeds(i).Select(n => new BrokenNeed(i.Site.Group.Name, i.Component.Id, n)))];
        Trace(broken);
        conclusions.Sites.ToList().ForEach(Trace);
    }

    /// <summary>The needs that are not met, of components whose group runs.</summary>
    public IReadOnlyList<BrokenNeed> BrokenNeeds { get; }

    /// <summary>The causes.</summary>
    public IEnumerable<RootCause> Causes => trails.Select(t => t.ToRootCause());

    private void Trace(Installed[] broken)
    {
        foreach (Installed installed in broken)
        {
            foreach (Culprit culprit in culprits[installed].Where(c => c.Broken is null))
            {
                Trail trail = Find(culprit);
                Begin(trail, installed, culprit);
                Suffer(trail, installed);
            }
        }

        PassOn(broken);
        while (broken.FirstOrDefault(i => trailsOf[i].Count == 0) is { } start)
        {
            Installed[] circle = CircleFrom(start);
            Installed first = circle.FirstOrDefault(i => culprits[i][0].Need is not null) ?? circle[0];
            var trail = new Trail(culprits[first][0].Rule, culprits[first][0].Site, culprits[first][0].Missing, isCircular: true);
            trails.Add(trail);
            Begin(trail, first, culprits[first][0]);
            Suffer(trail, first);
            PassOn(broken);
        }
    }

    /// <summary>The components on the way that rest on each other. None of them lacks a fact of its own, so the way from one to the next never ends.</summary>
    private Installed[] CircleFrom(Installed start)
    {
        var path = new List<Installed>();
        while (!path.Contains(start))
        {
            path.Add(start);
            start = culprits[start][0].Broken!;
        }

        return [.. path.SkipWhile(i => i != start)];
    }

    private void PassOn(Installed[] broken)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Installed installed in broken)
            {
                foreach (Trail trail in culprits[installed].Where(c => c.Broken is not null).SelectMany(c => trailsOf[c.Broken!]).ToArray())
                {
                    changed |= Suffer(trail, installed);
                }
            }
        }
    }

    /// <summary>A group without components still needs a host that starts it, and what the stack expects of a group may be missing.</summary>
    private void Trace(Site site)
    {
        if (site.Components.Count == 0 && !conclusions.Runs(site))
        {
            CapabilityId runner = site.IsContainer ? Capabilities.SystemContainer : Capabilities.Vm;
            Expect(runner, finder.OfRunner(site), site.Host!);
        }

        foreach (CapabilityId workload in site.Group.Runs.Distinct())
        {
            var condition = new CapabilityCondition(workload, null);
            if (!conclusions.Holds(condition, site))
            {
                Expect(workload, finder.OfCapability(condition, site), site);
            }
        }
    }

    private void Expect(CapabilityId workload, Culprit culprit, Site site)
    {
        foreach (Trail trail in culprit.Broken is { } broken ? trailsOf[broken]
            : [Find(culprit.Missing is CapabilityCondition ? culprit with { Rule = RuleCodes.WorkloadNotOffered } : culprit)])
        {
            if (trail is { First: null, Workload: null })
            {
                trail.Workload = workload;
                trail.First = culprit.Provider;
            }

            trail.Affected.Add(new Consequence(site.Group.Name, null, workload));
        }
    }

    private static void Begin(Trail trail, Installed installed, Culprit culprit)
    {
        if (trail.First is null)
        {
            trail.First = installed;
            trail.Need = culprit.Need;
        }
    }

    private bool Suffer(Trail trail, Installed installed)
    {
        if (trailsOf[installed].Contains(trail))
        {
            return false;
        }

        trailsOf[installed].Add(trail);
        trail.Affected.Add(new Consequence(installed.Site.Group.Name, installed.Component.Id, null));
        return true;
    }

    private Trail Find(Culprit culprit)
    {
        Trail? known = trails.Find(t => t.Rule == culprit.Rule && t.Site == culprit.Site && rules.Statements.AreSame(t.Missing, culprit.Missing));
        if (known is null)
        {
            trails.Add(known = new Trail(culprit.Rule, culprit.Site, culprit.Missing));
        }

        return known;
    }
}
