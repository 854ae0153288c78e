using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the IOMMU: whether firmware announces one, and whether the kernel uses it.</summary>
internal static class IommuDetector
{
    private const string Groups = "/sys/kernel/iommu_groups";
    private const string Tables = "/sys/firmware/acpi/tables";

    public static void Detect(MachineFacts facts, ReadingSet readings) => readings.Set(Features.Iommu, Read(facts));

    private static FeatureReading Read(MachineFacts facts)
    {
        int groups = facts.Tree.Names(Groups).Length;
        string? announced = Announced(facts);
        if (groups > 0)
        {
            string count = string.Create(CultureInfo.InvariantCulture, $"{groups} groups in {Groups}");

            // VFIO also creates groups without an IOMMU; these do not isolate devices
            bool pretended = announced is null && facts.Kvm.Switch("vfio", "enable_unsafe_noiommu_mode") == true
                && facts.Tree.Names("/sys/class/iommu").Length == 0;
            return pretended
                ? new FeatureReading(FeatureState.Unknown, $"{count}, but VFIO may have made them without an IOMMU")
                : new FeatureReading(FeatureState.Enabled, announced is null ? count : $"{announced}; {count}");
        }

        string none = facts.Tree.IsFolder(Groups) ? $"no group in {Groups}" : $"there is no {Groups}";
        if (announced is not null)
        {
            return new FeatureReading(FeatureState.Disabled, $"{announced}, but {none}{Argument(facts)}");
        }

        return facts.Architecture switch
        {
            Architecture.X64 => facts.NotSeen(FeatureState.Unknown, $"no DMAR or IVRS in {Tables}, {none}: switched off in firmware and not there look alike"),
            Architecture.Arm64 when facts.DeviceTree.Exists && !facts.Tree.Exists($"{Tables}/IORT")
                => facts.NotSeen(FeatureState.Absent, $"no SMMU in {DeviceTree.Folder}, {none}"),
            _ => facts.NotSeen(FeatureState.Unknown, none),
        };
    }

    /// <summary>The firmware table or device tree node that announces an IOMMU; null when there is none.</summary>
    private static string? Announced(MachineFacts facts)
    {
        switch (facts.Architecture)
        {
            case Architecture.X64:
                return facts.Tree.Exists($"{Tables}/DMAR") ? $"{Tables}/DMAR is there"
                    : facts.Tree.Exists($"{Tables}/IVRS") ? $"{Tables}/IVRS is there" : null;
            case Architecture.Arm64:
                if (facts.Tree.Bytes($"{Tables}/IORT") is { } table && IortTable.HasSmmu(table))
                {
                    return $"{Tables}/IORT has an SMMU";
                }

                return facts.DeviceTree.FindNode(["iommu", "smmu"], "arm,") is { } node ? $"{DeviceTree.Folder}/{node} is an SMMU" : null;
            case Architecture.RiscV64:
                return facts.DeviceTree.FindNode(["iommu"], "riscv,") is { } unit ? $"{DeviceTree.Folder}/{unit} is an IOMMU" : null;
            default:
                return null;
        }
    }

    private static string Argument(MachineFacts facts) =>
        facts.CommandLine.Last("intel_iommu=off", "amd_iommu=off", "iommu=off") is { } off ? $"; {KernelCommandLine.File} says {off}" : "";
}
