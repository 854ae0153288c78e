using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories.Reading;

/// <summary>
/// Reads folders. In the given folder, each file describes one or more machines. A subfolder with files describes one machine;
/// a subfolder without files groups other subfolders. Files that cannot be read become notes.
/// </summary>
internal sealed class FolderReader(InventoryReader reader, MachineSet machines, INotes notes)
{
    private InputException? first;

    /// <summary>Adds the machines of a folder.</summary>
    /// <exception cref="InputException">The folder cannot be listed, or nothing in it can be read.</exception>
    public void AddMachines(string path)
    {
        int before = Begin();
        var folder = new InventoryFolder(path, notes);
        foreach (string file in folder.Files())
        {
            machines.Add(TryRead(file));
            reader.EndMachine();
        }

        foreach (string inner in folder.Folders())
        {
            AddInner(inner);
        }

        RequireMore(path, before);
    }

    /// <summary>Adds the one machine that all files of a folder describe.</summary>
    /// <exception cref="InputException">The folder cannot be listed, or nothing in it can be read.</exception>
    public void AddMachine(string path)
    {
        int before = Begin();
        AddInner(path);
        RequireMore(path, before);
    }

    private int Begin()
    {
        first = null;
        return machines.Count;
    }

    private void AddInner(string path)
    {
        var folder = new InventoryFolder(path, notes);
        var files = new List<List<Found>>();
        foreach (string file in folder.Files())
        {
            files.Add(TryRead(file));
        }

        machines.AddTogether(files, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
        reader.EndMachine();
        foreach (string inner in folder.Folders())
        {
            if (files.Count == 0)
            {
                AddInner(inner);
            }
            else
            {
                notes.Skipped($"{inner} was left out: it is a folder among the files of one machine");
            }
        }
    }

    private void RequireMore(string path, int before)
    {
        if (machines.Count == before)
        {
            throw first is null ? new InputException($"the folder '{path}' holds no inventory", null, "give a folder with files of known formats")
                : new InputException($"the folder '{path}' holds no inventory that can be read; the first: {first.Message}", first);
        }
    }

    private List<Found> TryRead(string file)
    {
        try
        {
            return reader.Read(InventorySource.OfFile(file));
        }
        catch (InputException problem)
        {
            first ??= problem;
            notes.Skipped($"{problem.Location?.ToString() ?? file} was left out: {problem.Problem}");
            return [];
        }
    }
}
