using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Fleets;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads a fleet from a file or folder of hardware profiles or of other tools' inventories.</summary>
internal static class FleetInput
{
    public static Option<string?> Option() => new("--fleet")
    {
        Description =
            "Many machines: a file or folder of hardware profiles or of other tools' inventories, or '-' for standard input. Tells which of the "
                + "machines can carry the stack, and what keeps the others from it.",
        HelpName = "DIR|FILE|-",
    };

    /// <summary>Reads the machines and groups identical ones. Writes notes on contradictions and on data that was left out.</summary>
    /// <exception cref="InputException">The file or folder is missing, or nothing in it can be read.</exception>
    public static Fleet Read(Session session, string path)
    {
        if (path.Length == 0)
        {
            throw new InputException("'--fleet' names no file or folder");
        }

        return Fleet.Of(InventoryInput.Read(session, [path], InventoryInput.MostNotes).Machines);
    }
}
