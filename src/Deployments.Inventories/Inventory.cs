using Deployments.Inventories.Reading;
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
/// Facts that a format does not hold are unknown, and every fact keeps the location that it was read at. Inventories are not trusted: document types,
/// type tags and outside references are refused, and sizes, depths and aliases are bounded.
/// </para>
/// </remarks>
public static class Inventory
{
    /// <summary>
    /// Reads a file, or all files of a folder. In a folder every file describes one or more machines, and every folder with files within it one machine;
    /// files that name the same machine are combined. Links that lead out of the folder are not followed.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on what contradicts or was left out. A damaged file in a folder becomes a note.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputException">
    /// The file cannot be read, is of no known format, is damaged or too large; or no file of the folder can be read.
    /// </exception>
    public static InventoryReading Read(string path, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? Run(options, run => run.AddFolder(path))
            : Run(options, run => run.AddFile(InventorySource.OfFile(path)));
    }

    /// <summary>Reads one file, or a folder whose files are all about one machine, such as the outputs of <c>lscpu</c> and <c>dmidecode</c>.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machine, which has the folder's name when no file names it; several when a file is about several.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputException">
    /// The file cannot be read, is of no known format, is damaged or too large; or no file of the folder can be read.
    /// </exception>
    public static InventoryReading ReadMachine(string path, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? Run(options, run => run.AddFolderOfOne(path)) : Read(path, options);
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

        return Run(options, run =>
        {
            run.AddTogether([.. all.Where(p => !Directory.Exists(p)).Select(InventorySource.OfFile)]);
            foreach (string folder in all.Where(Directory.Exists))
            {
                run.AddFolder(folder);
            }
        });
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark; what is not UTF-8 is read as ISO 8859-1, with a note.</param>
    /// <param name="name">The name of the content in messages and origins.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on what contradicts or was left out.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="InputException">The content is of no known format, is damaged or too large.</exception>
    public static InventoryReading Parse(ReadOnlyMemory<byte> content, string name, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Run(options, run => run.AddFile(InventorySource.OfMemory(content, name)));
    }

    private static InventoryReading Run(InventoryOptions? options, Action<InventoryRun> read)
    {
        options ??= new InventoryOptions();
        var notes = new NoteList();
        var run = new InventoryRun(options.MaximumBytes, options.Catalog, notes);
        read(run);
        return new InventoryReading(run.Profiles(), notes.ToValueList());
    }
}
