using Deployments.Collections;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Validation;

namespace Deployments.Fleets;

/// <summary>The suitability of a machine for each reference deployment. Immutable.</summary>
public sealed record DeploymentSurvey
{
    /// <summary>The machine.</summary>
    public required HardwareProfile Machine { get; init; }

    /// <summary>Every reference deployment, in the order of <see cref="ReferenceDeployments.All"/>.</summary>
    public ValueList<SurveyedDeployment> Deployments { get; init; }

    /// <summary>Judges every reference deployment on a machine, as if there were enough machines like it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <param name="progress">Receives the number of deployments judged so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The survey.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="machine"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static DeploymentSurvey Of(
        HardwareProfile machine, RulesEngine? engine = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        engine ??= RulesEngine.Default;
        HardwareProfile one = machine with { Nodes = null };
        ValueList<ReferenceDeployment> all = ReferenceDeployments.All;
        SurveyedDeployment[] judged = new SurveyedDeployment[all.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            judged[i] = new SurveyedDeployment(
                all[i], FleetNeeds.MachinesAsked(all[i].Stack, engine.Catalog), MachineStudy.Of(all[i].Stack, one, engine))
            {
                Works = all[i].Works is { } works ? MachineStudy.Of(works.Stack, one, engine) : null,
            };
            progress?.Report(i + 1);
        }

        return new DeploymentSurvey { Machine = machine, Deployments = new ValueList<SurveyedDeployment>(judged) };
    }

    /// <summary>The deployments of one suitability.</summary>
    /// <param name="suitability">The suitability.</param>
    /// <returns>Those deployments, in order.</returns>
    public IEnumerable<SurveyedDeployment> Of(Suitability suitability) => Deployments.Where(d => d.Study.Suitability == suitability);
}
