using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Hardware profiles as JSON (<c>rules/schema/hardware-profile.schema.json</c>).</summary>
public static class HardwareProfileJson
{
    /// <summary>Reads a profile. A fact that says no origin of its own gets its place in the text.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">What the text is called in messages and origins.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profile, with its shape checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is not a profile.</exception>
    public static HardwareProfile Parse(string json, string name = "<hardware>", Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        using var input = new JsonInput(json, name);
        HardwareProfile profile = HardwareProfileReader.Read(input, (catalog ?? Catalog.BuiltIn).Features.Select(f => f.Id));
        input.End();
        return profile;
    }

    /// <summary>Reads one profile, or an array of them.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">What the text is called in messages and origins.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profiles in their order, with their shape checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is neither a profile nor an array of profiles.</exception>
    public static ValueList<HardwareProfile> ParseList(string json, string name = "<hardware>", Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        FeatureId[] features = [.. (catalog ?? Catalog.BuiltIn).Features.Select(f => f.Id)];
        using var input = new JsonInput(json, name);
        ValueList<HardwareProfile> profiles = input.AtObject
            ? [HardwareProfileReader.Read(input, features)] : input.Values(i => HardwareProfileReader.Read(i, features));
        input.End();
        return profiles;
    }

    /// <summary>Reads a profile from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profile, with its shape checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or is not a profile.</exception>
    public static HardwareProfile Load(string path, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputText.OfFile(path), path, catalog);
    }

    /// <summary>
    /// Writes a profile so that reading it gives an equal one. What is unknown is left out, and so is an origin that says
    /// no more than where the text had the fact, or the profile's own name: reading sets it anew.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static string Write(HardwareProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return JsonText.Write(writer => HardwareProfileWriter.Write(writer, profile));
    }
}
