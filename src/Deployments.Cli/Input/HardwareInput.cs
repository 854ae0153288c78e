using System.CommandLine;
using Deployments.Hardware;
using Deployments.Reading;

namespace Deployments.Cli.Input;

/// <summary>Reads hardware from what a user gives: a file, the name of a shipped profile, or the word to detect it.</summary>
internal static class HardwareInput
{
    private const string Detect = "detect";

    public static Option<string?> Option() => new("--hardware")
    {
        Description = "The machine: a file with its profile or with what another tool wrote of it (lscpu, lshw, kubectl, virsh, …), a folder of such files, '-' for standard input, a profile's name, or 'detect' for this one. Left out, the hardware is unknown and the answer says what it must have.",
        HelpName = "FILE|NAME|detect|-",
        CompletionSources = { _ => [Detect, .. HardwareProfile.ShippedNames] },
    };

    /// <summary>The hardware, or null when none is given.</summary>
    public static HardwareProfile? Read(Session session, string? text) => text switch
    {
        null => null,
        Detect => Detected(session, null),
        _ => Profile(session, text),
    };

    public static HardwareProfile Profile(Session session, string text) =>
        IsFile(text) ? InventoryInput.Machine(session, text) : HardwareProfile.Named(text);

    public static HardwareProfile Detected(Session session, string? root)
    {
        HardwareProfile profile = HardwareProfile.Detect(root is null ? null : new DetectionOptions { Root = root });
        foreach (string note in profile.Notes)
        {
            session.Note(note);
        }

        return profile;
    }

    // a name of a profile that ships has no folder, no extension and no such file beside it
    private static bool IsFile(string text) => text == StandardInput.Argument || text.AsSpan().IndexOfAny('/', '\\', '.') >= 0 || (Path.Exists(text) && !IsShipped(text));

    private static bool IsShipped(string text)
    {
        foreach (string name in HardwareProfile.ShippedNames)
        {
            if (name == text)
            {
                return true;
            }
        }

        return false;
    }
}
