using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests;

/// <summary>Hardware profiles for tests, made without the shipped ones so that those can change.</summary>
internal static class Machines
{
    /// <summary>An x86-64 server that has every feature.</summary>
    public static HardwareProfile Capable { get; } = new()
    {
        Name = "test server",
        Architecture = Architecture.X64,
        Cpu = new Processor { Vendor = "Intel", Sockets = 2, Cores = 32, Threads = 64 },
        MemoryGiB = 256,
        Disks = [new Disk("nvme", 4000)],
        Nics = [new NetworkInterface("eth0", 25, 64), new NetworkInterface("eth1", 25, 64)],
        Certifications = [],
        Features = new ValueMap<FeatureId, FeatureReading>(
            Catalog.BuiltIn.Features.Select(f => KeyValuePair.Create(f.Id, new FeatureReading(FeatureState.Enabled)))),
    };
}
