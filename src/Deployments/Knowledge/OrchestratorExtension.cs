using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Adds to an orchestrator.</summary>
public sealed record OrchestratorExtension : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.OrchestratorExtension;

    /// <summary>The orchestrators that it extends.</summary>
    public ValueList<ComponentId> Extends { get; init; }
}
