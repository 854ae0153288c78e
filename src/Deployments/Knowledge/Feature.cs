using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Something that a machine may offer.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Remedies">What to do when it is not there, by state and platform.</param>
/// <param name="Source">Where the definition comes from.</param>
public sealed record Feature(FeatureId Id, string Name, string Definition, ValueList<Remedy> Remedies, string Source)
{
    /// <summary>The most specific advice for a state on a machine.</summary>
    /// <param name="state">The feature's state.</param>
    /// <param name="machine">What is known of the machine: its architecture, its processors' maker and what hosts it decide.</param>
    /// <returns>The remedy, or null when the data has none for the state.</returns>
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
