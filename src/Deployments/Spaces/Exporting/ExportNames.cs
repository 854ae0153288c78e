using System.Globalization;

namespace Deployments.Spaces.Exporting;

/// <summary>Makes names legal for a language and unique without regard to case.</summary>
internal sealed class ExportNames(Func<char, bool> isLegal)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A legal form of a name, numbered when it is taken.</summary>
    public string Take(string name)
    {
        string legal = string.Concat(name.Select(c => isLegal(c) ? c : '_')).Trim();
        legal = legal.Length == 0 ? "_" : legal;
        string unique = legal;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{legal}+{number}");
        }

        return unique;
    }

    /// <summary>A text for a comment: printable ASCII, no line breaks.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
