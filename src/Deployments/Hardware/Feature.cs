using Deployments.Model;

namespace Deployments.Hardware;

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
    /// <param name="architecture">The machine's architecture, or null.</param>
    /// <param name="cpuVendor">The processors' maker, or null.</param>
    /// <returns>The remedy, or null when the data has none for the state.</returns>
    public Remedy? RemedyFor(FeatureState state, Architecture? architecture, string? cpuVendor)
    {
        Remedy? best = null;
        int bestScore = -1;
        foreach (Remedy remedy in Remedies)
        {
            int score = remedy.Match(state, architecture, cpuVendor);
            if (score > bestScore)
            {
                (best, bestScore) = (remedy, score);
            }
        }

        return best;
    }
}
