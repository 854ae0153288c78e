using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>
/// Reads and writes hardware profiles as JSON (<c>rules/schema/hardware-profile.schema.json</c>). What is read is completed by
/// <see cref="ProfileInterpretation"/> with what its flags, model and architecture tell.
/// </summary>
public static class HardwareProfileJson
{
    private static readonly JsonFormat<HardwareProfile, Catalog> Format =
        new(ProfileReading.Read, HardwareProfileWriter.Write);

    /// <summary>Reads a profile. A fact without an origin of its own gets its location in the text as origin.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">The name of the text in messages and origins.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profile, well-formed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is not a profile.</exception>
    public static HardwareProfile Parse(string json, string name = "<hardware>", Catalog? catalog = null) =>
        Format.Parse(json, name, catalog ?? Catalog.BuiltIn);

    /// <summary>Reads one profile, or an array of them.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">The name of the text in messages and origins.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profiles in their order, with their shape checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is neither a profile nor an array of profiles.</exception>
    public static ValueList<HardwareProfile> ParseList(string json, string name = "<hardware>", Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        catalog ??= Catalog.BuiltIn;
        using var input = new JsonInput(json, name);
        ValueList<HardwareProfile> profiles = input.AtObject
            ? [ProfileReading.Read(input, catalog)] : input.Values(i => ProfileReading.Read(i, catalog));
        input.End();
        return profiles;
    }

    /// <summary>Reads a profile from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profile, well-formed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or is not a profile.</exception>
    public static HardwareProfile Load(string path, Catalog? catalog = null) => Format.Load(path, catalog ?? Catalog.BuiltIn);

    /// <summary>
    /// Writes a profile so that reading it gives an equal one, if it has been completed as reading does. Unknown facts are left out, and so are
    /// origins that reading sets anew: the location in the text, and the name of the profile.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static string Write(HardwareProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Format.Write(profile);
    }

    /// <summary>Writes profiles as an array, in the form that <see cref="ParseList"/> reads.</summary>
    /// <param name="profiles">The profiles, in the order of the array.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> is null.</exception>
    public static string WriteList(IEnumerable<HardwareProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        return JsonText.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (HardwareProfile profile in profiles)
            {
                HardwareProfileWriter.Write(writer, profile);
            }

            writer.WriteEndArray();
        });
    }
}
