using Deployments.Collections;

namespace Deployments.Spaces.Rejecting;

/// <summary>How many choices of a space are rejected for a cause. Immutable.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Rejected">The choices that have it among their root causes. A choice can have several.</param>
/// <param name="RejectedForThisAlone">The choices that have no other root cause.</param>
public sealed record RejectionTotal(RejectionCause Cause, int Rejected, int RejectedForThisAlone)
{
    /// <summary>Counts how often each root cause occurs.</summary>
    /// <param name="rejections">The rejections.</param>
    /// <returns>The causes, the most frequent first, then by rule, group, component and message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rejections"/> is null.</exception>
    public static ValueList<RejectionTotal> Of(IEnumerable<Rejection> rejections)
    {
        ArgumentNullException.ThrowIfNull(rejections);
        var counts = new Dictionary<RejectionCause, (int All, int Alone)>();
        foreach (Rejection rejection in rejections)
        {
            foreach (RejectionCause cause in rejection.Causes.Distinct())
            {
                (int all, int alone) = counts.GetValueOrDefault(cause);
                counts[cause] = (all + 1, alone + (rejection.Causes.Count == 1 ? 1 : 0));
            }
        }

        return counts.Select(c => new RejectionTotal(c.Key, c.Value.All, c.Value.Alone))
            .OrderByDescending(t => t.Rejected)
            .ThenBy(t => t.Cause.Rule?.ToString(), StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Group, StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Component?.ToString(), StringComparer.Ordinal)
            .ThenBy(t => t.Cause.Message, StringComparer.Ordinal)
            .ToValueList();
    }
}
