using System.Globalization;

namespace Deployments.Detection.Sources;

/// <summary>The PCI devices of the machine, listed once.</summary>
internal sealed class PciDevices
{
    public const string Folder = "/sys/bus/pci/devices";

    private readonly MachineTree tree;
    private readonly string[] addresses;
    private int[]? classes;

    public PciDevices(MachineTree tree)
    {
        this.tree = tree;
        addresses = tree.Names(Folder);
        foreach (string address in addresses)
        {
            long total = tree.Number($"{Folder}/{address}/sriov_totalvfs", quiet: true) ?? 0;
            if (total <= 0)
            {
                continue;
            }

            long made = tree.Number($"{Folder}/{address}/sriov_numvfs", quiet: true) ?? 0;
            if (Splittable is null || (Splittable.Value.Made == 0 && made > 0))
            {
                Splittable = (address, total, made);
            }
        }
    }

    /// <summary>True when the PCI bus could be listed. If not, a missing device proves nothing.</summary>
    public bool IsListed => addresses.Length > 0 || tree.IsFolder(Folder);

    /// <summary>A device that supports virtual functions, preferably one that has some; null when there is none.</summary>
    public (string Address, long Total, long Made)? Splittable { get; }

    /// <summary>The first device of a class (its upper two bytes); null when there is none.</summary>
    public string? OfClass(int upperBytes)
    {
        classes ??= Array.ConvertAll(addresses, Class);
        int index = Array.FindIndex(classes, number => number >> 8 == upperBytes);
        return index < 0 ? null : addresses[index];
    }

    private int Class(string address)
    {
        string text = tree.Line($"{Folder}/{address}/class") ?? "";
        return text.StartsWith("0x", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) ? number : -1;
    }
}
