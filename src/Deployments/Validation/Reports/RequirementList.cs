using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Collects requirements, each once, with everything that needs it.</summary>
internal sealed class RequirementList(Evaluation evaluation)
{
    private readonly List<Entry> entries = [];

    /// <summary>Adds a condition on a hardware fact, or one more component that needs it.</summary>
    /// <param name="g">The group's index.</param>
    /// <param name="condition">The condition on the fact.</param>
    /// <param name="instead">Conditions of which any would do instead.</param>
    /// <param name="state">The known state of the fact.</param>
    /// <param name="by">The index of the instance that needs it, or −1.</param>
    public void Add(int g, Condition condition, ValueList<Condition> instead, FeatureState state, int by)
    {
        Entry? entry = entries.Find(e => e.Group == g && LeafComparer.Shared.Equals(e.Condition, condition) && e.Instead == instead);
        if (entry is null)
        {
            entry = new Entry(g, condition, instead, state, []);
            entries.Add(entry);
        }

        Component? needing = by >= 0 ? evaluation.Instances[by].Component.Source : null;
        if (needing is not null && !entry.NeededBy.Exists(c => ReferenceEquals(c, needing)))
        {
            entry.NeededBy.Add(needing);
        }
    }

    public ValueList<Requirement> Finish()
    {
        var requirements = new Requirement[entries.Count];
        for (int i = 0; i < requirements.Length; i++)
        {
            Entry entry = entries[i];
            requirements[i] = new Requirement(
                evaluation.Groups[entry.Group].Source.Name, entry.Condition, entry.State, entry.NeededBy.Ids()) { Instead = entry.Instead };
        }

        return new ValueList<Requirement>(requirements);
    }

    private sealed record Entry(int Group, Condition Condition, ValueList<Condition> Instead, FeatureState State, List<Component> NeededBy);
}
