using Deployments.Changes;
using Deployments.Collections;
using Deployments.References;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.Fleets;

/// <summary>What a fleet can carry in the place of a described stack that cannot work. Immutable.</summary>
/// <param name="Works">The stack, and why it is another than the described one.</param>
/// <param name="Difference">The changes that lead to it from the described stack; never empty.</param>
/// <param name="Report">The report of the fleet on it.</param>
public sealed record WorkingFleetReport(WorkingStack Works, ValueList<Change> Difference, FleetReport Report)
{
    /// <summary>Finds the machines of a fleet that can carry the stack that works in the place of a described one.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="fleet">The fleet.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <param name="progress">Receives the number of groups of the fleet judged so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The report; null when the deployment names no such stack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deployment"/> or <paramref name="fleet"/> is null.</exception>
    /// <exception cref="InputException">The catalogue of the engine does not have a component of the stack.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static WorkingFleetReport? Of(
        ReferenceDeployment deployment, Fleet fleet, RulesEngine? engine = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(fleet);
        engine ??= RulesEngine.Default;
        return deployment.Works is { } works
            ? new WorkingFleetReport(
                works, StackDifference.Between(deployment.Stack, works.Stack, engine.Catalog), fleet.Judge(works.Stack, engine, progress, cancellation))
            : null;
    }
}
