using Deployments.Collections;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories;

/// <summary>Reads the inventories of hardware that other tools write. Thread-safe.</summary>
/// <remarks>
/// <para>
/// A format is recognised by its content: <c>/proc/cpuinfo</c>; <c>lscpu</c>, with or without <c>-J</c>; <c>lshw -json</c>; Kubernetes nodes with
/// the labels of node-feature-discovery; Metal3 hosts; the inventory of OpenStack Ironic; libvirt's capabilities and domain capabilities;
/// Ansible's facts; Redfish systems, processors and firmware settings; MAAS machines; LXD resources; <c>dmidecode</c>;
/// <c>virt-host-validate</c>; Proxmox VE node status and PCI lists; and the library's own hardware profiles.
/// </para>
/// <para>
/// What a format does not tell is unknown, and every fact keeps the place that it was read at. Inventories are not trusted: document types,
/// type tags and outside references are refused, and sizes, depths and aliases are bounded.
/// </para>
/// </remarks>
public static class Inventory
{
    /// <summary>
    /// Reads a file, or all files of a folder. In a folder every file describes one or more machines, and every folder with files within it one machine;
    /// files that name the same machine are put together. Links that lead out of the folder are not followed.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on what contradicts or was left out. A damaged file in a folder becomes a note.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputException">The file cannot be read, is of no known format, is damaged or too large; or no file of the folder can be read.</exception>
    public static InventoryReading Read(string path, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var reading = new Run(options ?? new InventoryOptions());
        if (Directory.Exists(path))
        {
            reading.AddFolder(path);
        }
        else
        {
            reading.AddFile(InventorySource.OfFile(path));
        }

        return reading.End();
    }

    /// <summary>Reads a file, or a folder whose files are all about one machine.</summary>
    internal static InventoryReading ReadMachine(string path, InventoryOptions options)
    {
        if (!Directory.Exists(path))
        {
            return Read(path, options);
        }

        var reading = new Run(options);
        reading.AddFolderOfOne(path);
        return reading.End();
    }

    /// <summary>Reads several files or folders. Files that name no machine belong to the only one that is named, or together describe one.</summary>
    /// <param name="paths">The files or folders.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on what contradicts or was left out. Of two sources that differ, the more specific one is taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no path, or one is empty.</exception>
    /// <exception cref="InputException">A file cannot be read, is of no known format, is damaged or too large.</exception>
    public static InventoryReading Read(IEnumerable<string> paths, InventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] all = [.. paths];
        if (all.Length == 0 || Array.Exists(all, string.IsNullOrEmpty))
        {
            throw new ArgumentException("no path is given, or an empty one", nameof(paths));
        }

        if (all.Length == 1)
        {
            return Read(all[0], options);
        }

        var reading = new Run(options ?? new InventoryOptions());
        reading.AddTogether([.. all.Where(p => !Directory.Exists(p)).Select(InventorySource.OfFile)]);
        foreach (string folder in all.Where(Directory.Exists))
        {
            reading.AddFolder(folder);
        }

        return reading.End();
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark; what is not UTF-8 is read as ISO 8859-1, with a note.</param>
    /// <param name="name">What the content is called in messages and origins.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on what contradicts or was left out.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="InputException">The content is of no known format, is damaged or too large.</exception>
    public static InventoryReading Parse(ReadOnlyMemory<byte> content, string name, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var reading = new Run(options ?? new InventoryOptions());
        reading.AddFile(InventorySource.OfMemory(content, name));
        return reading.End();
    }

    private sealed class Run
    {
        private readonly List<InventoryNote> notes = [];
        private readonly InventoryReader reader;
        private readonly MachineSet machines;

        public Run(InventoryOptions options)
        {
            reader = new InventoryReader(options, notes);
            machines = new MachineSet(notes);
        }

        public void AddFile(InventorySource file)
        {
            machines.Add(reader.Read(file));
            reader.EndMachine();
        }

        public void AddTogether(InventorySource[] files)
        {
            machines.AddTogether([.. files.Select(reader.Read)], null);
            reader.EndMachine();
        }

        public void AddFolder(string path)
        {
            var folder = new InventoryFolder(path, notes);
            InputException? first = null;
            int before = machines.Count;
            foreach (string file in folder.Files())
            {
                machines.Add(TryRead(file, ref first));
                reader.EndMachine();
            }

            foreach (string inner in folder.Folders())
            {
                AddInner(inner, ref first);
            }

            RefuseNothing(path, before, first);
        }

        public void AddFolderOfOne(string path)
        {
            InputException? first = null;
            int before = machines.Count;
            AddInner(path, ref first);
            RefuseNothing(path, before, first);
        }

        public InventoryReading End()
        {
            ValueList<Hardware.HardwareProfile> profiles = machines.Profiles().ToValueList();
            return new InventoryReading(profiles, notes.ToValueList());
        }

        // a folder with files is a machine; one with none groups the folders in it
        private void AddInner(string path, ref InputException? first)
        {
            var folder = new InventoryFolder(path, notes);
            var files = new List<List<Found>>();
            foreach (string file in folder.Files())
            {
                files.Add(TryRead(file, ref first));
            }

            machines.AddTogether(files, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
            reader.EndMachine();
            foreach (string inner in folder.Folders())
            {
                if (files.Count == 0)
                {
                    AddInner(inner, ref first);
                }
                else
                {
                    notes.Add(new InventoryNote(InventoryNoteKind.Skipped, $"{inner} was left out: it is a folder among the files of one machine"));
                }
            }
        }

        private void RefuseNothing(string path, int before, InputException? first)
        {
            if (machines.Count == before)
            {
                throw first is null ? new InputException($"the folder '{path}' holds no inventory", null, "give a folder with files of known formats")
                    : new InputException($"the folder '{path}' holds no inventory that can be read; the first: {first.Message}", first);
            }
        }

        private List<Found> TryRead(string file, ref InputException? first)
        {
            try
            {
                return reader.Read(InventorySource.OfFile(file));
            }
            catch (InputException problem)
            {
                first ??= problem;
                notes.Add(new InventoryNote(InventoryNoteKind.Skipped, $"{problem.Location?.ToString() ?? file} was left out: {problem.Problem}"));
                return [];
            }
        }
    }
}
