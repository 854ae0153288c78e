using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Fleets;

/// <summary>Sums up, over the machines of a fleet, what keeps them from carrying a stack.</summary>
internal sealed class CauseFinder(Catalog catalog)
{
    private readonly List<CauseDraft> drafts = [];
    private readonly Dictionary<string, CauseDraft> byText = new(StringComparer.Ordinal);

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
        FeatureId? feature = finding.Lacks is null ? null : finding.Feature;
        CauseDraft draft = Draft(finding.Lacks ?? finding.Message, Verdict.Invalid, feature is { } id ? group.Profile[id].State : FeatureState.Unknown);
        draft.Rule ??= finding.Rule;
        draft.Feature ??= finding.Feature;
        if (finding.Component is { } component)
        {
            draft.AddNeed(component);
        }

        // A second component that misses the same is no second machine.
        if (draft.AddGroup(group) && finding.Fixes.Count > 0)
        {
            Fix fix = finding.Fixes[0];
            Remedy? remedy = feature is { } lacked ? catalog.Find(lacked)?.RemedyFor(group.Profile[lacked].State, group.Profile) : null;
            draft.AddRemedy(
                new FleetRemedy(fix.Text, fix.Source) { Kind = fix.Kind, Outcome = fix.Outcome, Places = fix.Text == remedy?.Text ? remedy.Places : [] },
                group);
        }
    }

    private void AddUnknown(JudgedGroup group)
    {
        foreach (Requirement requirement in group.Study.Unknown)
        {
            Feature? feature = catalog.Find(new FeatureId(requirement.Fact));
            CauseDraft draft = Draft(Unknown(requirement, feature), Verdict.Conditional, FeatureState.Unknown);
            draft.Feature ??= feature?.Id;
            foreach (ComponentId component in requirement.NeededBy)
            {
                draft.AddNeed(component);
            }

            if (draft.AddGroup(group.Group) && feature?.RemedyFor(FeatureState.Unknown, group.Group.Profile) is { } remedy)
            {
                draft.AddRemedy(new FleetRemedy(remedy.Text, remedy.Source) { Places = remedy.Places }, group.Group);
            }
        }

        if (group.Study.Unknown.Count == 0)
        {
            Draft("a fact that the stack rests on is not known", Verdict.Conditional, FeatureState.Unknown).AddGroup(group.Group);
        }
    }

    private CauseDraft Draft(string text, Verdict verdict, FeatureState state)
    {
        if (!byText.TryGetValue(text, out CauseDraft? draft))
        {
            draft = new CauseDraft(text, verdict, state);
            byText.Add(text, draft);
            drafts.Add(draft);
        }

        return draft;
    }

    private static string Unknown(Requirement requirement, Feature? feature) => feature is not null
        ? $"`{requirement.Fact}` not known{(requirement.Value is { } instead ? $" ({instead})" : "")}"
        : $"{Quantities.Name(requirement.Fact)} not known (needs {requirement.Value}{Quantities.Unit(requirement.Fact)})";
}
