using System.Reflection;

namespace Deployments.Text;

/// <summary>The knowledge files that are embedded in the library.</summary>
internal static class KnowledgeResources
{
    private static readonly Assembly Library = typeof(KnowledgeResources).Assembly;

    /// <summary>The names of the embedded files in a folder, in ordinal order.</summary>
    public static string[] NamesIn(string folder)
    {
        string[] names = Array.FindAll(Library.GetManifestResourceNames(), n => n.StartsWith(folder + "/", StringComparison.Ordinal));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Opens an embedded file for reading as JSON.</summary>
    public static JsonInput Open(string name) =>
        new(new StreamReader(Library.GetManifestResourceStream(name) ?? throw new InputException($"the library has no file '{name}'")), "rules/" + name);

    /// <summary>The text of an embedded file.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Library.GetManifestResourceStream(name) ?? throw new InputException($"the library has no file '{name}'"));
        return reader.ReadToEnd();
    }
}
