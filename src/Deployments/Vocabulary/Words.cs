using System.Text;

namespace Deployments.Vocabulary;

/// <summary>The words that the data uses for the members of enumerations. Those of the schemas are generated.</summary>
internal static partial class Words
{
    /// <summary>The word for a value of an enumeration that is only written: its name, hyphenated, such as <c>valid-with-warnings</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
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
