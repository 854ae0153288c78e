using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A hardware feature, such as an IOMMU.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Definition">A definition of the feature.</param>
/// <param name="Remedies">The remedies when it is not enabled, by state and platform.</param>
/// <param name="Source">The source of the definition.</param>
public sealed record Feature(FeatureId Id, string Name, string Definition, ValueList<Remedy> Remedies, string Source)
{
    /// <summary>The platforms whose machines always have it; a guest need not.</summary>
    public ValueList<PlatformFact> Always { get; init; }

    /// <summary>The most specific remedy for a state on a machine. O(remedies).</summary>
    /// <param name="state">The feature's state.</param>
    /// <param name="machine">The machine. Its architecture, processor vendor and host select the remedy.</param>
    /// <returns>The remedy; null when there is none for the state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="machine"/> is null.</exception>
    public Remedy? RemedyFor(FeatureState state, HardwareProfile machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        Remedy? best = null;
        int bestScore = -1;
        foreach (Remedy remedy in Remedies)
        {
            int score = remedy.Match(state, machine);
            if (score > bestScore)
            {
                (best, bestScore) = (remedy, score);
            }
        }

        return best;
    }
}
