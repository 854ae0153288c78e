using System.Globalization;

namespace Deployments.Spaces.Exporting;

/// <summary>Makes names legal for a language and keeps them apart, whatever their case.</summary>
internal sealed class ExportNames(Func<char, bool> isLegal)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A legal name like the one given; numbered when it is taken already.</summary>
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

    /// <summary>A text that stays on its line and within ASCII, for comments.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
