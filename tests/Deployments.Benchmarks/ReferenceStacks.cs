using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Benchmarks;

/// <summary>The stacks that the benchmarks judge.</summary>
internal static class ReferenceStacks
{
    /// <summary>The running example: a cluster in virtual machines that runs virtual machines (10 components in two groups).</summary>
    public static Stack Nested { get; } = Complete("3 x Bare Metal -> Linux -> KVM -> 3 x VM -> Kubernetes -> KubeVirt -> VMs");

    /// <summary>A common stack of one group.</summary>
    public static Stack Kubernetes { get; } = Complete("3 x Bare Metal -> Linux -> Kubernetes -> Containers");

    /// <summary>A machine that has everything.</summary>
    public static HardwareProfile Capable { get; } = Server(FeatureState.Enabled);

    /// <summary>The same machine with virtualization switched off in firmware.</summary>
    public static HardwareProfile WithoutVirtualization { get; } = Server(FeatureState.Disabled);

    private static Stack Complete(string arrows) => new StackCompleter().Complete(ArrowNotation.Parse(arrows)).Stack;

    private static HardwareProfile Server(FeatureState virtualization)
    {
        HardwareProfile profile = new()
        {
            Name = "benchmark server",
            Nodes = 3,
            Architecture = Architecture.X64,
            MemoryGiB = 256,
            Cpu = new Processor { Vendor = "Intel", Sockets = 2, Cores = 32, Threads = 64 },
            Disks = [new Disk("nvme", 3840)],
            Nics = [new NetworkInterface("eth0", 25, 64)],
            Certifications = [],
        };
        foreach (Feature feature in Catalogs.Catalog.BuiltIn.Features)
        {
            profile = profile.With(feature.Id, FeatureState.Enabled);
        }

        return profile.With(Features.HardwareVirtualization, virtualization);
    }
}
