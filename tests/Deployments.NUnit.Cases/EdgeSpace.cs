using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Vocabulary;

namespace Deployments.NUnit.Cases;

/// <summary>A space that is made in code.</summary>
public sealed class EdgeSpace : IStackSpace
{
    /// <inheritdoc/>
    public Space Create() => Space.Of(Layer.Hypervisor, Layer.Orchestrator).On(HardwareProfiles.Named("edge-box"), nodes: 3);
}
