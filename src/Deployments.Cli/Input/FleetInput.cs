using System.CommandLine;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Reading;

namespace Deployments.Cli.Input;

/// <summary>Reads a fleet from what a user gives: a file or a folder of files.</summary>
internal static class FleetInput
{
    public static Option<string?> Option() => new("--fleet")
    {
        Description = "Many machines: a hardware profile's file, or a folder of them. Tells which of the machines can carry the stack, and what keeps the others from it.",
        HelpName = "DIR|FILE",
    };

    /// <summary>The machines, identical ones grouped.</summary>
    /// <exception cref="InputException">There is no such file or folder, or one of the files is not a profile.</exception>
    public static Fleet Read(Session session, string path) => Fleet.Of(Machines(session, path));

    private static List<HardwareProfile> Machines(Session session, string path)
    {
        if (!Directory.Exists(path))
        {
            return [HardwareProfileJson.Load(path, session.Catalog)];
        }

        string[] files = Files(path);
        Array.Sort(files, StringComparer.Ordinal);
        var machines = new List<HardwareProfile>(files.Length);
        foreach (string file in files)
        {
            machines.Add(HardwareProfileJson.Load(file, session.Catalog));
        }

        return machines.Count > 0 ? machines : throw new InputException(
            $"there is no hardware profile in '{path}'", null, "profiles are files that end in '.json'");
    }

    private static string[] Files(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.json", SearchOption.TopDirectoryOnly);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new InputException($"'{folder}' cannot be read: {error.Message}", error);
        }
    }
}
