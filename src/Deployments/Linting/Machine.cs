using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>A machine with every feature of its architecture and processor vendor, and with every component that works on it.</summary>
internal sealed class Machine(Architecture architecture, string cpuVendor)
{
    public Architecture Architecture { get; } = architecture;

    public string CpuVendor { get; } = cpuVendor;

    /// <summary>The components that work on it.</summary>
    public HashSet<ComponentId> Working { get; } = [];

    /// <summary>The capabilities that they provide, whatever the reach.</summary>
    public HashSet<CapabilityId> Provided { get; } = [];
}
