using Deployments.Collections;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Collects requirements, each once, with everything that needs it.</summary>
internal sealed class RequirementList(Evaluation evaluation)
{
    private readonly List<Entry> entries = [];

    /// <summary>Adds a fact, or one more component that needs it.</summary>
    /// <param name="g">The group's index.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="value">What it must be, or null.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="by">The index of the instance that needs it, or −1.</param>
    public void Add(int g, string fact, string? value, FeatureState state, int by)
    {
        Entry? entry = entries.Find(e => e.Group == g && e.Fact == fact && e.Value == value);
        if (entry is null)
        {
            entry = new Entry(g, fact, value, state, []);
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
                evaluation.Groups[entry.Group].Source.Name, entry.Fact, entry.Value, entry.State, entry.NeededBy.Ids());
        }

        return new ValueList<Requirement>(requirements);
    }

    private sealed record Entry(int Group, string Fact, string? Value, FeatureState State, List<Component> NeededBy);
}
