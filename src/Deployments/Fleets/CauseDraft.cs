using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>A cause while machines are being added to it.</summary>
internal sealed class CauseDraft(Cause cause, Verdict verdict, English language)
{
    private readonly List<MachineGroup> groups = [];
    private readonly List<ComponentId> needs = [];
    private readonly List<FleetRemedy> remedies = [];
    private readonly List<List<MachineGroup>> helped = [];

    public RuleId? Rule { get; set; }

    public void AddNeed(ComponentId component)
    {
        if (!needs.Contains(component))
        {
            needs.Add(component);
        }
    }

    /// <summary>Adds machines; false when they were added before.</summary>
    public bool AddGroup(MachineGroup group)
    {
        // Machines are added group by group, so only the last group can be a repetition.
        bool isNew = groups.Count == 0 || !ReferenceEquals(groups[^1], group);
        if (isNew)
        {
            groups.Add(group);
        }

        return isNew;
    }

    public void AddRemedy(FleetRemedy remedy, MachineGroup group)
    {
        int at = remedies.FindIndex(r => r.Change == remedy.Change);
        if (at < 0)
        {
            remedies.Add(remedy);
            helped.Add([group]);
            return;
        }

        helped[at].Add(group);
        if (remedy.Outcome > remedies[at].Outcome)
        {
            remedies[at] = remedies[at] with { Outcome = remedy.Outcome };
        }
    }

    public FleetCause ToCause()
    {
        var made = new List<FleetRemedy>(remedies.Count);
        for (int i = 0; i < remedies.Count; i++)
        {
            made.Add(remedies[i] with { Groups = helped[i].ToValueList() });
        }

        return new FleetCause
        {
            Cause = cause,
            Verdict = verdict,
            Rule = Rule,
            Language = language,
            NeededBy = needs.ToValueList(),
            Groups = groups.ToValueList(),
            Remedies = made.OrderByDescending(static r => r.Machines).ToValueList(),
        };
    }
}
