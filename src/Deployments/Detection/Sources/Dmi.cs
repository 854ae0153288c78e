using System.Globalization;

namespace Deployments.Detection.Sources;

/// <summary>The SMBIOS tables of the firmware.</summary>
internal sealed class Dmi
{
    private const string IdFolder = "/sys/class/dmi/id";
    private const string EntriesFolder = "/sys/firmware/dmi/entries";

    private readonly MachineTree tree;
    private string[]? entries;

    public Dmi(MachineTree tree)
    {
        this.tree = tree;
        Vendor = tree.Line(IdFolder + "/sys_vendor");
        Product = tree.Line(IdFolder + "/product_name");
    }

    public string? Vendor { get; }

    public string? Product { get; }

    private string[] Entries => entries ??= tree.Names(EntriesFolder);

    /// <summary>The folder of the first entry of a type; null when there is none.</summary>
    public string? Entry(int type)
    {
        foreach (string name in Entries)
        {
            int dash = name.IndexOf('-', StringComparison.Ordinal);
            if (dash > 0 && int.TryParse(name.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int found) && found == type)
            {
                return $"{EntriesFolder}/{name}";
            }
        }

        return null;
    }

    /// <summary>The bytes of the first entry of a type; null when there is none or it is unreadable, as usually for users other than root.</summary>
    public byte[]? Raw(int type) => Entry(type) is { } folder ? tree.Bytes(folder + "/raw", 4096, quiet: true) : null;
}
