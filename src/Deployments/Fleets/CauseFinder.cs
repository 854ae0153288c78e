using Deployments.Catalogs;
using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>Collects the causes that keep the machines of a fleet from carrying a stack.</summary>
internal sealed class CauseFinder(Catalog catalog)
{
    private readonly List<CauseDraft> drafts = [];
    private readonly Dictionary<Cause, CauseDraft> byCause = [];
    private readonly English language = English.Of(catalog);

    public static ValueList<FleetCause> Find(ValueList<JudgedGroup> groups, Catalog catalog)
    {
        var finder = new CauseFinder(catalog);
        foreach (JudgedGroup group in groups)
        {
            finder.Add(group);
        }

        return finder.drafts.ConvertAll(d => d.ToCause())
            .OrderByDescending(static c => (int)c.Verdict).ThenByDescending(static c => c.Machines).ToValueList();
    }

    private void Add(JudgedGroup group)
    {
        Report report = group.Study.Report;
        if (report.Verdict == Verdict.Invalid)
        {
            foreach (Finding finding in report.Findings)
            {
                if (finding.Severity == Severity.Error && finding.WaivedBecause is null)
                {
                    AddFault(group.Group, finding);
                }
            }
        }
        else if (report.Verdict == Verdict.Conditional)
        {
            AddUnknown(group);
        }
    }

    private void AddFault(MachineGroup group, Finding finding)
    {
        CauseDraft draft = Draft(OfMachine(finding.Cause), Verdict.Invalid);
        draft.Rule ??= finding.Rule;
        if (finding.Component is { } component)
        {
            draft.AddNeed(component);
        }

        // Two components that lack the same thing count the machine once.
        if (draft.AddGroup(group) && finding.Fixes.Count > 0)
        {
            Fix fix = finding.Fixes[0];
            draft.AddRemedy(new FleetRemedy(fix.Change, fix.Source) { Outcome = fix.Outcome, Language = language }, group);
        }
    }

    private void AddUnknown(JudgedGroup group)
    {
        foreach (Requirement requirement in group.Study.Unknown)
        {
            CauseDraft draft = Draft(new FactUnknown(requirement.Condition, requirement.Instead), Verdict.Conditional);
            foreach (ComponentId component in requirement.NeededBy)
            {
                draft.AddNeed(component);
            }

            if (draft.AddGroup(group.Group) && requirement.Fact.Feature is { } feature
                && catalog.Find(feature)?.RemedyFor(FeatureState.Unknown, group.Group.Profile) is { } remedy)
            {
                var change = new EnableFeature(feature, FeatureState.Unknown, remedy.Text) { Places = remedy.Places };
                draft.AddRemedy(new FleetRemedy(change, remedy.Source) { Language = language }, group.Group);
            }
        }

        if (group.Study.Unknown.Count == 0)
        {
            Draft(new FactsUnknown(), Verdict.Conditional).AddGroup(group.Group);
        }
    }

    /// <summary>The cause as a lack of the machine, whichever component needs it; causes of other kinds as they are.</summary>
    private static Cause OfMachine(Cause cause) => cause switch
    {
        FeatureOff off => new FeatureLacking(off.Id, off.State),
        SizeTooSmall { IsVirtual: false } small => new ResourceLacking(small.Resource, small.Needed),
        _ => cause,
    };

    private CauseDraft Draft(Cause cause, Verdict verdict)
    {
        if (!byCause.TryGetValue(cause, out CauseDraft? draft))
        {
            draft = new CauseDraft(cause, verdict, language);
            byCause.Add(cause, draft);
            drafts.Add(draft);
        }

        return draft;
    }
}
