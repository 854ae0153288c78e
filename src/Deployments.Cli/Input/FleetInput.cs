using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Fleets;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads a fleet from what a user gives: a file or a folder of files, profiles or other tools' inventories.</summary>
internal static class FleetInput
{
    public static Option<string?> Option() => new("--fleet")
    {
        Description = "Many machines: a file or folder of hardware profiles or of other tools' inventories, or '-' for standard input. Tells which of the machines can carry the stack, and what keeps the others from it.",
        HelpName = "DIR|FILE|-",
    };

    /// <summary>The machines, identical ones grouped. What was left out or contradicts is noted.</summary>
    /// <exception cref="InputException">There is no such file or folder, or nothing in it can be read.</exception>
    public static Fleet Read(Session session, string path)
    {
        if (path.Length == 0)
        {
            throw new InputException("'--fleet' names no file or folder");
        }

        return Fleet.Of(InventoryInput.Read(session, [path], InventoryInput.MostNotes).Machines);
    }
}
