using Deployments.Collections;
using Deployments.Detection.Sources;
using Deployments.Hardware;

namespace Deployments.Detection.Parts;

/// <summary>Lists the disks.</summary>
internal static class DiskReader
{
    public const string Folder = "/sys/block";

    private const double SectorsPerGiB = 1024.0 * 1024 * 1024 / 512;

    public static ValueList<Disk>? Read(MachineTree tree)
    {
        if (!tree.IsFolder(Folder))
        {
            return null;
        }

        var disks = new List<Disk>();
        foreach (string name in tree.Names(Folder))
        {
            string folder = $"{Folder}/{name}";

            // A disk without a device is software-defined; the paths of a multipath disk are hidden
            if (!tree.Exists(folder + "/device") || tree.Line(folder + "/hidden", quiet: true) == "1"
                || tree.Line(folder + "/removable") == "1" || name.StartsWith("sr", StringComparison.Ordinal)
                || (name.StartsWith("mmcblk", StringComparison.Ordinal)
                    && (name.Contains("boot", StringComparison.Ordinal) || name.Contains("rpmb", StringComparison.Ordinal))))
            {
                continue;
            }

            long? sectors = tree.Number(folder + "/size");
            if (sectors != 0)
            {
                disks.Add(new Disk(Kind(tree, name), sectors > 0 ? Math.Round(sectors.Value / SectorsPerGiB, 1) : null));
            }
        }

        return disks.ToValueList();
    }

    private static string? Kind(MachineTree tree, string name) => Disk.KindOfDevice(name) ?? tree.Line($"{Folder}/{name}/queue/rotational") switch
    {
        "1" => "hdd",
        "0" => "ssd",
        _ => null,
    };
}
