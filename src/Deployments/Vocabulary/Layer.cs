namespace Deployments.Vocabulary;

/// <summary>The layer of the stack that a component belongs to, from the hardware up.</summary>
public enum Layer
{
    /// <summary>The kind of machine.</summary>
    HardwarePlatform,

    /// <summary>Installs and powers machines.</summary>
    Provisioning,

    /// <summary>The operating system that boots the machine.</summary>
    HostOs,

    /// <summary>Runs virtual machines.</summary>
    Hypervisor,

    /// <summary>Manages hypervisors.</summary>
    VirtualizationManager,

    /// <summary>Runs containers.</summary>
    ContainerRuntime,

    /// <summary>A cloud or a hyper-converged platform.</summary>
    CloudPlatform,

    /// <summary>Schedules workloads over machines.</summary>
    Orchestrator,

    /// <summary>Extends an orchestrator.</summary>
    OrchestratorExtension,

    /// <summary>Keeps data.</summary>
    Storage,

    /// <summary>Connects workloads.</summary>
    Network,

    /// <summary>Serverless, telco, GitOps and other services on top.</summary>
    PlatformService,

    /// <summary>Runs inside a virtual machine and is not a host.</summary>
    Guest,
}
