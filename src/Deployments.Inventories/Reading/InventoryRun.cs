using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;

namespace Deployments.Inventories.Reading;

/// <summary>Reads files and folders and assembles the machines.</summary>
internal sealed class InventoryRun
{
    private readonly InventoryReader reader;
    private readonly MachineSet machines;
    private readonly FolderReader folders;

    public InventoryRun(long maximumBytes, Catalog? catalog, INotes notes)
    {
        reader = new InventoryReader(maximumBytes, catalog, notes);
        machines = new MachineSet(notes);
        folders = new FolderReader(reader, machines, notes);
    }

    /// <summary>Adds the machines of one file.</summary>
    public void AddFile(InventorySource file)
    {
        machines.Add(reader.Read(file));
        reader.EndMachine();
    }

    /// <summary>Adds files that may describe one machine together.</summary>
    public void AddTogether(InventorySource[] files)
    {
        machines.AddTogether([.. files.Select(reader.Read)], null);
        reader.EndMachine();
    }

    /// <summary>Adds the machines of a folder.</summary>
    public void AddFolder(string path) => folders.AddMachines(path);

    /// <summary>Adds the one machine that all files of a folder describe.</summary>
    public void AddFolderOfOne(string path) => folders.AddMachine(path);

    /// <summary>The machines in the order in which they were first read.</summary>
    public ValueList<HardwareProfile> Profiles() => machines.Profiles().ToValueList();
}
