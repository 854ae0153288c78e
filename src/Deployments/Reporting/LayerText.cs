using Deployments.Vocabulary;

namespace Deployments.Reporting;

/// <summary>What people call a layer.</summary>
internal static class LayerText
{
    public static string Of(Layer layer) => layer switch
    {
        Layer.HardwarePlatform => "hardware platform",
        Layer.Provisioning => "provisioning",
        Layer.HostOs => "host OS",
        Layer.Hypervisor => "hypervisor",
        Layer.VirtualizationManager => "virtualization manager",
        Layer.ContainerRuntime => "container runtime",
        Layer.CloudPlatform => "cloud platform",
        Layer.Orchestrator => "orchestrator",
        Layer.OrchestratorExtension => "orchestrator extension",
        Layer.Storage => "storage",
        Layer.Network => "network",
        Layer.PlatformService => "platform service",
        Layer.Guest => "guest",
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };
}
