using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads inventories from files and folders. A separate class, so that the inventory libraries load only when they are used.</summary>
internal static class InventoryInput
{
    /// <summary>The most notes to write before an answer that is not about the inventory itself.</summary>
    public const int MostNotes = 20;

    private const int MostNames = 3;

    /// <summary>Reads the machines of the files. Writes notes on contradictions and on data that was left out, up to the limit.</summary>
    /// <exception cref="InputException">A file is missing, or nothing in it can be read.</exception>
    public static InventoryReading Read(Session session, string[] paths, int mostNotes = int.MaxValue) => Noted(session, Parse(session, paths), mostNotes);

    /// <summary>Reads the only machine of a file, or of a folder with several files about one machine.</summary>
    /// <exception cref="InputException">The file is missing, cannot be read, or describes several machines.</exception>
    public static HardwareProfile Machine(Session session, string path)
    {
        ValueList<HardwareProfile> machines = Noted(session, Parse(session, [path], ofOne: true), MostNotes).Machines;
        if (machines.Count == 1)
        {
            return machines[0];
        }

        string names = string.Join(", ", machines.Take(MostNames).Select(m => $"'{m.Name}'"));
        throw new InputException(
            $"'{path}' tells of {machines.Count} machines ({names}{(machines.Count > MostNames ? ", …" : "")}), but '--hardware' means one",
            null, $"judge a stack on all of them with `validate STACK --fleet {path}`, or give the file of one");
    }

    private static InventoryReading Noted(Session session, InventoryReading reading, int mostNotes)
    {
        for (int i = 0; i < reading.Notes.Count; i++)
        {
            if (i == mostNotes)
            {
                session.Note($"and {reading.Notes.Count - i} more notes on the inventory; `deployments hardware import` has them all");
                break;
            }

            session.Note(reading.Notes[i].Text);
        }

        return reading;
    }

    private static InventoryReading Parse(Session session, string[] paths, bool ofOne = false)
    {
        if (Array.Exists(paths, string.IsNullOrEmpty))
        {
            throw new InputException("the name of a file is empty");
        }

        var options = new InventoryOptions { Catalog = session.Catalog };
        if (!paths.AsSpan().Contains(StandardInput.Argument))
        {
            return ofOne ? Inventory.ReadMachine(paths[0], options) : Inventory.Read(paths, options);
        }

        if (paths.Length > 1)
        {
            throw new InputException("standard input is read alone", null, "give '-' or files, not both");
        }

        byte[] bytes = StandardInput.ReadBytes(session.In, options.MaximumBytes);
        return Inventory.Parse(bytes, StandardInput.Name, options);
    }
}
