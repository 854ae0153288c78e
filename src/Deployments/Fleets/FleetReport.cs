using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;

namespace Deployments.Fleets;

/// <summary>The machines of a fleet that can carry a stack, those that cannot, and the causes. Immutable.</summary>
public sealed record FleetReport
{
    /// <summary>
    /// The verdict on the fleet: valid with at least <see cref="Asked"/> machines that can as they are,
    /// conditional if it takes machines of which something is not known, else invalid.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The stack that was judged, with what was assumed.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The components that were added because they go without saying.</summary>
    public ValueList<Assumption> Assumed { get; init; }

    /// <summary>The number of machines in the fleet.</summary>
    public required int Machines { get; init; }

    /// <summary>The number of machines that the stack asks for: what its physical groups state, or the least that their components work on.</summary>
    public required int Asked { get; init; }

    /// <summary>The fleet's groups, each with what was found of its machines; in the fleet's order.</summary>
    public ValueList<JudgedGroup> Groups { get; init; }

    /// <summary>The faults that keep machines from carrying the stack, then the unknown facts; within each the most common first.</summary>
    public ValueList<FleetCause> Causes { get; init; }

    /// <summary>
    /// What works instead, on the same fleet: that of <see cref="WorkingFleetReport.Of"/> for a reference deployment that cannot work as its document
    /// describes it, else null. It does not count for <see cref="Verdict"/>.
    /// </summary>
    public WorkingFleetReport? Works { get; init; }

    /// <summary>The number of machines of one suitability.</summary>
    /// <param name="suitability">The suitability.</param>
    /// <returns>0 to <see cref="Machines"/>.</returns>
    public int Count(Suitability suitability)
    {
        int count = 0;
        foreach (JudgedGroup group in Groups)
        {
            count += group.Study.Suitability == suitability ? group.Group.Count : 0;
        }

        return count;
    }
}
