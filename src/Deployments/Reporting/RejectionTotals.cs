using Deployments.Collections;
using Deployments.Spaces.Rejecting;

namespace Deployments.Reporting;

/// <summary>Rejections in total, gone through once: all of a space are too many to keep.</summary>
internal static class RejectionTotals
{
    /// <summary>How many there are, and how often each cause occurs.</summary>
    public static (int Count, ValueList<RejectionTotal> Totals) Of(IEnumerable<Rejection> rejections)
    {
        int count = 0;
        ValueList<RejectionTotal> totals = RejectionTotal.Of(rejections.Select(rejection =>
        {
            count++;
            return rejection;
        }));
        return (count, totals);
    }
}
