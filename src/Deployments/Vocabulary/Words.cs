using System.Text;

namespace Deployments.Vocabulary;

/// <summary>The words that files, JSON and the command line have for the values of the library's enumerations. Those of the schemas are generated.</summary>
public static partial class Words
{
    /// <summary>The word for a value, such as <c>host-os</c> for <see cref="Layer.HostOperatingSystem"/>.</summary>
    /// <typeparam name="T">One of the library's enumerations.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The word of the schemas; its name in lower case with hyphens where no schema has the enumeration.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        OfSchema(value) ?? Hyphenated(value.ToString());

    private static string Hyphenated(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(name[i]));
        }

        return word.ToString();
    }
}
