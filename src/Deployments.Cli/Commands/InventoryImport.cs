using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Notation;

namespace Deployments.Cli.Commands;

/// <summary><c>hardware import</c>. A separate class, so that the inventory libraries load only when they are used.</summary>
internal static class InventoryImport
{
    public static int Run(Session session, string[] paths, bool verbose)
    {
        InventoryReading reading = InventoryInput.Read(session, paths);
        if (verbose)
        {
            foreach (HardwareProfile profile in reading.Machines)
            {
                session.Write(HardwareCard.Write(profile, session.Catalog, session.Width, withOrigins: true));
            }
        }
        else
        {
            session.Out.Write(reading.Machines.Count == 1 ? HardwareProfileJson.Write(reading.Machines[0]) : HardwareProfileJson.WriteList(reading.Machines));
        }

        return ExitCode.Fine;
    }
}
