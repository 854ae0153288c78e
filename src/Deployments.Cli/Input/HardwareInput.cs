using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads hardware from a file, the name of a shipped profile, or the word <c>detect</c>.</summary>
internal static class HardwareInput
{
    private const string Detect = "detect";

    public static Option<string?> Option() => new("--hardware")
    {
        Description =
            "The machine: a file with its profile or with what another tool wrote of it (lscpu, lshw, kubectl, virsh, …), a folder of such files, '-' "
                + "for standard input, a profile's name, or 'detect' for this one. Left out, the hardware is unknown and the answer says what it must have.",
        HelpName = "FILE|NAME|detect|-",
        CompletionSources = { _ => [Detect, .. HardwareProfiles.Names] },
    };

    /// <summary>The hardware; null when the option is not given.</summary>
    public static HardwareProfile? Read(Session session, string? text) => text switch
    {
        null => null,
        Detect => Detected(session, null),
        _ => Profile(session, text),
    };

    public static HardwareProfile Profile(Session session, string text) =>
        IsShipped(text) ? HardwareProfiles.Named(text)
        : IsFile(text) ? InventoryInput.Machine(session, text)
        : throw new InputException(
            $"unknown hardware profile '{text}', and there is no such file", null,
            Suggestion.For(text, HardwareProfiles.Names) ?? $"give a file, or one of the profiles that ship: {string.Join(", ", HardwareProfiles.Names)}");

    public static HardwareProfile Detected(Session session, string? root)
    {
        HardwareProfile profile = MachineDetection.Detect(root is null ? null : new DetectionOptions { Root = root });
        foreach (string note in profile.Notes)
        {
            session.Note(note);
        }

        return profile;
    }

    // A word with a folder or an extension means a file, even if that does not exist
    private static bool IsFile(string text) => text == StandardInput.Argument || text.AsSpan().IndexOfAny('/', '\\', '.') >= 0 || Path.Exists(text);

    private static bool IsShipped(string text)
    {
        foreach (string name in HardwareProfiles.Names)
        {
            if (name == text)
            {
                return true;
            }
        }

        return false;
    }
}
