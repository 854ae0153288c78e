using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Rejecting;

namespace Deployments.Reporting.Text;

/// <summary>Writes what a space rejects for people: how many choices, and how often for each cause.</summary>
public static class RejectionText
{
    /// <summary>Writes the causes as plain text.</summary>
    /// <param name="space">The space.</param>
    /// <param name="rejections">Its <see cref="Space.Rejections"/>, or some of them; they are gone through once.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the most frequent cause comes first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="rejections"/> is null.</exception>
    public static string Write(Space space, IEnumerable<Rejection> rejections, TextReportOptions? options = null) =>
        Compose(space, rejections, options).ToString();

    /// <summary>Writes the causes with styles, for output in colour.</summary>
    /// <param name="space">The space.</param>
    /// <param name="rejections">Its <see cref="Space.Rejections"/>, or some of them; they are gone through once.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="rejections"/> is null.</exception>
    public static StyledText Compose(Space space, IEnumerable<Rejection> rejections, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(rejections);
        options ??= TextReportOptions.Default;
        (int rejected, ValueList<RejectionTotal> totals) = RejectionTotals.Of(rejections);
        var text = new StyledText();
        text.Line(space.Definition.Id, TextStyle.Strong).Add($": {SpaceWords.Of(rejected)} of {SpaceWords.Of(space.RawCount)} permutations are rejected");
        if (totals.Count == 0)
        {
            return text;
        }

        int digits = Math.Max(SpaceWords.Of(totals.Max(t => t.Rejected)).Length, "rejected".Length);
        text.Line($"{"rejected".PadLeft(digits)}  {"alone".PadLeft(digits)}  cause", TextStyle.Faint);
        foreach (RejectionTotal total in totals)
        {
            string numbers = $"{SpaceWords.Of(total.Rejected).PadLeft(digits)}  {SpaceWords.Of(total.RejectedForThisAlone).PadLeft(digits)}  ";
            string place = total.Cause.Group is { } group ? $" in `{group}`" : "";
            text.Paragraph(numbers, TextStyle.Strong, $"{total.Cause.Message}{place}{(total.Cause.Rule is { } rule ? $" ({rule})" : "")}", options.Width);
        }

        return text;
    }
}
