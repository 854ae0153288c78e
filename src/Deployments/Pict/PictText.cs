using System.Globalization;
using Deployments.Text;

namespace Deployments.Pict;

/// <summary>The text of a model, and places in it.</summary>
internal sealed class PictText
{
    private readonly string name;

    /// <summary>Takes comments out of a text; everything else keeps its place.</summary>
    public PictText(string text, string name)
    {
        this.name = name;
        Lines = text.Split('\n');
        for (int i = 0; i < Lines.Length; i++)
        {
            Lines[i] = Lines[i].TrimStart().StartsWith('#') ? "" : Lines[i].TrimEnd('\r');
        }
    }

    /// <summary>The lines.</summary>
    public string[] Lines { get; }

    /// <summary>A problem at a place.</summary>
    public InputException Wrong(int line, int column, string problem, string? advice = null) =>
        new(problem, new SourceLocation(name, line + 1, column + 1), advice);

    /// <summary>A word as a number; null where it is none.</summary>
    public static double? NumberOf(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    /// <summary>True when PICT takes two names for the same.</summary>
    public static bool AreSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
