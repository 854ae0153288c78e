using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.NUnit.Selecting;

/// <summary>Finds what a text names: something that ships, or a file beside the tests.</summary>
internal static class InputFiles
{
    /// <summary>The space of that name, or in that file.</summary>
    /// <param name="text">The name or the file; a relative path starts at the folder.</param>
    /// <param name="folder">The folder of the test assembly.</param>
    public static SpaceDefinition Space(string text, string folder) => SpaceDefinitions.Ids.Contains(text) ? SpaceDefinitions.Named(text)
        : IsFile(text, folder) ? SpaceJson.Load(PathOf(text, folder)) : throw Unknown("space", text, SpaceDefinitions.Ids);

    /// <summary>The machine of that name, or in that file.</summary>
    public static HardwareProfile Hardware(string text, string folder) => HardwareProfiles.Names.Contains(text) ? HardwareProfiles.Named(text)
        : IsFile(text, folder) ? HardwareProfileJson.Load(PathOf(text, folder)) : throw Unknown("hardware profile", text, HardwareProfiles.Names);

    private static InputException Unknown(string what, string text, IEnumerable<string> known) => new(
        $"unknown {what} '{text}', and there is no such file", null,
        Suggestion.For(text, known) ?? $"give a file that is copied beside the tests, or one that ships: {string.Join(", ", known)}");

    // A word with a folder or an extension means a file, even if that does not exist.
    private static bool IsFile(string text, string folder) => text.AsSpan().IndexOfAny('/', '\\', '.') >= 0 || File.Exists(PathOf(text, folder));

    private static string PathOf(string text, string folder) => Path.Combine(folder, text);
}
