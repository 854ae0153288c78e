using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects logical partitions, which firmware creates.</summary>
internal static class LogicalPartitionDetector
{
    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        if (facts.Architecture is { } architecture)
        {
            readings.Set(Features.LogicalPartition, Read(facts, architecture));
        }
    }

    private static FeatureReading Read(MachineFacts facts, Architecture architecture) => architecture switch
    {
        Architecture.S390x => facts.Hosting.IsPhysical
            ? new FeatureReading(FeatureState.Enabled, facts.Hosting.Origin)
            : facts.NotSeen(FeatureState.Unknown, "only a partition knows of partitions"),
        Architecture.Ppc64le when facts.DeviceTree.Has("ibm,partition-name")
            => new FeatureReading(FeatureState.Enabled, $"{DeviceTree.Folder}/ibm,partition-name is there"),
        Architecture.Ppc64le when facts.Cpu.Field("platform") == "PowerNV"
            => new FeatureReading(FeatureState.Absent, $"platform PowerNV in {facts.Cpu.Source}: this firmware makes no partitions"),
        Architecture.Ppc64le when facts.Hosting.HostedBy == Hosting.PowerVm => new FeatureReading(FeatureState.Enabled, facts.Hosting.Origin),
        Architecture.Ppc64le => facts.NotSeen(FeatureState.Unknown, "nothing names a partition"),
        _ => new FeatureReading(FeatureState.Absent, "a feature of IBM Z and IBM Power"),
    };
}
