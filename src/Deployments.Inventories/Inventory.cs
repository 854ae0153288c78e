using Deployments.Inventories.Reading;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories;

/// <summary>Reads hardware inventories that other tools export. Thread-safe.</summary>
/// <remarks>
/// <para>
/// A format is recognised by its content: <c>/proc/cpuinfo</c>; <c>lscpu</c>, with or without <c>-J</c>; <c>lshw -json</c>; Kubernetes nodes with
/// the labels of node-feature-discovery; Metal3 hosts; the inventory of OpenStack Ironic; libvirt's capabilities and domain capabilities;
/// Ansible's facts; Redfish systems, processors and firmware settings; MAAS machines; LXD resources; <c>dmidecode</c>;
/// <c>virt-host-validate</c>; Proxmox VE node status and PCI lists; and the library's own hardware profiles.
/// </para>
/// <para>
/// A fact that a format does not contain is unknown, and every fact keeps its location in the input. Inventories are untrusted input: document types,
/// type tags and external references are refused, and size, depth and aliases are limited.
/// </para>
/// </remarks>
public static class Inventory
{
    /// <summary>
    /// Reads a file, or all files of a folder. In a folder, each file describes one or more machines, and each subfolder with files describes one machine;
    /// files that name the same machine are combined. Links that lead out of the folder are not followed.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on contradictions and on data that was left out. A damaged file in a folder becomes a note.</returns>
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

    /// <summary>Reads one file, or a folder whose files all describe one machine, such as the outputs of <c>lscpu</c> and <c>dmidecode</c>.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machine, with the folder's name if no file names it; several machines if a file describes several.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputException">
    /// The file cannot be read, is of no known format, is damaged or too large; or no file of the folder can be read.
    /// </exception>
    public static InventoryReading ReadMachine(string path, InventoryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? Run(options, run => run.AddFolderOfOne(path)) : Read(path, options);
    }

    /// <summary>
    /// Reads several files or folders. Files without a machine name are assigned to the only named machine; if no machine is named, they describe
    /// one machine together.
    /// </summary>
    /// <param name="paths">The files or folders.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on contradictions and on data that was left out. If two sources differ, the more specific one is used.</returns>
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
    /// <param name="content">UTF-8, or UTF-16 or UTF-32 with a byte order mark. Bytes that are not UTF-8 are read as ISO 8859-1, with a note.</param>
    /// <param name="name">The name of the content in messages and origins.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The machines, and notes on contradictions and on data that was left out.</returns>
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
