using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Validation;

namespace Deployments.References;

/// <summary>What the rules engine says of the stack that works where the described one cannot. Immutable.</summary>
/// <param name="Works">The stack, and why it is another than the described one.</param>
/// <param name="Difference">The changes that lead to it from the described stack; never empty.</param>
/// <param name="Report">The whole report on it.</param>
public sealed record WorkingStudy(WorkingStack Works, ValueList<Change> Difference, Report Report)
{
    /// <summary>True when nothing that is described has to go: it only lacked something.</summary>
    public bool OnlyAdds => Difference.All(static c => c.Kind is FixKind.AddComponent or FixKind.AddGroup or FixKind.AddWorkload);

    /// <summary>Judges the stack that works in place of a described one.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <returns>The study; null when the deployment names no such stack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
    public static WorkingStudy? Of(ReferenceDeployment deployment, HardwareProfile? hardware = null, RulesEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        engine ??= RulesEngine.Default;
        return deployment.Works is { } works
            ? new WorkingStudy(works, StackDifference.Between(deployment.Stack, works.Stack, engine.Catalog), engine.Validate(works.Stack, hardware))
            : null;
    }
}
