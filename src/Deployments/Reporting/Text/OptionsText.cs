using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Templates;

namespace Deployments.Reporting.Text;

/// <summary>Writes what picks leave open of a space for people.</summary>
public static class OptionsText
{
    /// <summary>Writes the options as plain text. Asks the rules engine about each closed one.</summary>
    /// <param name="space">The space.</param>
    /// <param name="picks">What is chosen of it.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>
    /// Lines that end with <c>\n</c>: for each variable its open options with the number of stacks, and its closed ones with what stands against them.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public static string Write(Space space, Picks picks, TextReportOptions? options = null) => Compose(space, picks, options).ToString();

    /// <summary>Writes the options with styles, for output in colour. Asks the rules engine about each closed one.</summary>
    /// <param name="space">The space.</param>
    /// <param name="picks">What is chosen of it.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public static StyledText Compose(Space space, Picks picks, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(picks);
        options ??= TextReportOptions.Default;
        var choice = new OpenChoice(space, picks);
        var text = new StyledText();
        string chosen = picks.Names.Count == 0 ? "" : $" with {picks}";
        text.Line(space.Definition.Id, TextStyle.Strong).Add($"{chosen}: {SpaceWords.Of(choice.Left)} of {SpaceWords.Of(space.Count)} stacks");
        if (choice.Left.IsZero)
        {
            string conflict = string.Join(", ", (IEnumerable<string>)space.Conflict(picks));
            text.Line(conflict.Length > 0 ? $"these cannot go together: {conflict}" : "the space is empty");
            return text;
        }

        for (int v = 0; v < space.Variables.Count; v++)
        {
            WriteVariable(text, space.Variables[v], choice, v, options);
        }

        return text;
    }

    private static void WriteVariable(StyledText text, SpaceVariable variable, OpenChoice choice, int index, TextReportOptions options)
    {
        int names = variable.Values.Max(v => v.Length);
        int digits = Enumerable.Range(0, variable.Values.Count).Max(v => SpaceWords.Of(choice.Count(index, v)).Length);
        text.Line(SpaceWords.Of(variable), TextStyle.Name);
        foreach (int value in choice.OpenOf(index))
        {
            text.Line($"  {variable.Values[value].PadRight(names)}  ").Add(SpaceWords.Of(choice.Count(index, value)).PadLeft(digits), TextStyle.Faint);
        }

        (string bad, TextStyle style) = Sign.Bad(Glyphs.For(options));
        foreach ((int value, ClosedReason why) in choice.ClosedOf(index))
        {
            string conflict = why.Conflicts.Count > 0 ? $"not with {string.Join(", ", (IEnumerable<string>)why.Conflicts)}" : "in no stack";
            string because = why.Because.Count > 0 ? ": " + string.Join("; ", (IEnumerable<string>)why.Because) : "";
            text.Paragraph($"{bad} {variable.Values[value].PadRight(names)}  ", style, conflict + because, options.Width);
        }
    }
}
