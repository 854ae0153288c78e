using Deployments.Collections;
using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Parts;

/// <summary>Lists the network adapters, and detects whether DPDK has a driver for one of them.</summary>
internal static class NetworkReader
{
    public const string Folder = "/sys/class/net";

    private const double MegabitsPerGigabit = 1000;

    // Kernel drivers of adapters with a poll mode driver: https://doc.dpdk.org/guides/nics/index.html
    private static readonly HashSet<string> DpdkDrivers = new(StringComparer.Ordinal)
    {
        "atlantic", "amd-xgbe", "bnx2x", "bnxt_en", "cxgb4", "ena", "enic", "fsl_dpaa2_eth", "gve", "hinic", "hns3", "i40e", "iavf", "ice", "idpf",
        "igb", "igc", "ionic", "ixgbe", "ixgbevf", "mana", "mlx4_core", "mlx5_core", "mvneta", "mvpp2", "nfp", "ngbe", "qede",
        "rvu_nicpf", "sfc", "txgbe", "e1000", "e1000e", "virtio_net", "vmxnet3", "hv_netvsc",
    };

    public static ValueList<NetworkInterface>? Read(MachineFacts facts, ReadingSet readings)
    {
        MachineTree tree = facts.Tree;
        if (!tree.IsFolder(Folder))
        {
            return null;
        }

        var nics = new List<NetworkInterface>();
        FeatureReading? dpdk = null;
        foreach (string name in tree.Names(Folder))
        {
            string device = $"{Folder}/{name}/device";

            // An interface without a device is virtual; a virtual function belongs to its physical adapter
            if (!tree.Exists(device) || tree.Exists(device + "/physfn"))
            {
                continue;
            }

            long? speed = tree.Number($"{Folder}/{name}/speed", quiet: true);
            long functions = Math.Clamp(tree.Number(device + "/sriov_totalvfs", quiet: true) ?? 0, 0, int.MaxValue);
            nics.Add(new(name, speed > 0 ? speed.Value / MegabitsPerGigabit : null, (int)functions));
            if (dpdk is null && Driver(tree, device) is { } driver && DpdkDrivers.Contains(driver))
            {
                dpdk = new FeatureReading(FeatureState.Enabled, $"{device} is driven by {driver}, for which DPDK has a driver");
            }
        }

        readings.Set(Features.DpdkNic, dpdk ?? (nics.Count == 0
            ? facts.NotSeen(FeatureState.Absent, $"no adapter in {Folder}; one that DPDK has already taken does not show there")
            : new FeatureReading(FeatureState.Unknown, $"no adapter in {Folder} has a driver that is known to have a counterpart in DPDK")));
        return nics.ToValueList();
    }

    private static string? Driver(MachineTree tree, string device) => tree.LinkName(device + "/driver");
}
