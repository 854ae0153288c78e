using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>A machine that has everything that its architecture and its processors' maker allow, and on it every component that works there.</summary>
internal sealed class Machine(Architecture architecture, string cpuVendor)
{
    public Architecture Architecture { get; } = architecture;

    public string CpuVendor { get; } = cpuVendor;

    /// <summary>The components that work on it.</summary>
    public HashSet<ComponentId> Working { get; } = [];

    /// <summary>What they provide on this machine alone or further.</summary>
    public HashSet<CapabilityId> Provided { get; } = [];
}
