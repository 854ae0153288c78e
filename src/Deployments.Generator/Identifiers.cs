using System;
using System.Text;

namespace Deployments.Generator;

/// <summary>Turns words of the data into C# names.</summary>
internal static class Identifiers
{
    /// <summary>A name in Pascal case, such as <c>EndOfLife</c> for <c>end-of-life</c> or <c>MemoryGiB</c> for <c>memoryGiB</c>.</summary>
    public static string Pascal(string word)
    {
        var name = new StringBuilder();
        foreach (string part in word.Split('-', '.', ' '))
        {
            name.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }

        return char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The plural of an English noun.</summary>
    public static string Plural(string noun) =>
        noun.EndsWith("y", StringComparison.Ordinal) ? noun.Substring(0, noun.Length - 1) + "ies"
        : noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";

    /// <summary>A text as it is written in an XML documentation comment.</summary>
    public static string Doc(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
