using System.Globalization;
using Deployments.Spaces;
using Deployments.Spaces.Covering;

namespace Deployments.Reporting.Text;

/// <summary>Writes what rows cover of a space for people.</summary>
public static class CoverageText
{
    /// <summary>Writes the coverage as plain text.</summary>
    /// <param name="space">The space.</param>
    /// <param name="coverage">What rows cover of it.</param>
    /// <param name="limit">The most combinations to list of those that are not covered, and of those that cannot occur.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="coverage"/> is null.</exception>
    public static string Write(Space space, Coverage coverage, int limit = int.MaxValue, TextReportOptions? options = null) =>
        Compose(space, coverage, limit, options).ToString();

    /// <summary>Writes the coverage with styles, for output in colour.</summary>
    /// <param name="space">The space.</param>
    /// <param name="coverage">What rows cover of it.</param>
    /// <param name="limit">The most combinations to list of those that are not covered, and of those that cannot occur.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="coverage"/> is null.</exception>
    public static StyledText Compose(Space space, Coverage coverage, int limit = int.MaxValue, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(coverage);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        text.Line(space.Definition.Id, TextStyle.Strong).Add(string.Create(
            CultureInfo.InvariantCulture,
            $": {coverage.Covered:N0} of {coverage.Possible:N0} possible combinations of strength {coverage.Strength} are covered"));
        if (coverage.InvalidRows.Count > 0)
        {
            Heading(text, "rows that are no valid stack of the space", coverage.InvalidRows.Count);
            text.Paragraph("  ", TextStyle.Plain, string.Join(", ", coverage.InvalidRows.Select(static r => r + 1)), options.Width);
        }

        if (coverage.Uncovered.Count > 0)
        {
            Heading(text, "not covered", coverage.Uncovered.Count);
            foreach (StackTuple tuple in coverage.Uncovered.Take(limit))
            {
                text.Paragraph("  ", TextStyle.Plain, tuple.ToString(), options.Width, TextStyle.Name);
            }

            More(text, coverage.Uncovered.Count - limit);
        }

        if (coverage.Impossible.Count > 0)
        {
            Heading(text, "cannot occur", coverage.Impossible.Count);
            foreach (ImpossibleTuple tuple in coverage.Impossible.Take(limit))
            {
                text.Paragraph("  ", TextStyle.Plain, $"{tuple}: {Reason(tuple)}", options.Width);
            }

            More(text, coverage.Impossible.Count - limit);
        }

        return text;
    }

    private static string Reason(ImpossibleTuple tuple) => tuple.Reason.Because.Count > 0
        ? string.Join("; ", (IEnumerable<string>)tuple.Reason.Because)
        : tuple.Reason.Conflicts.Count > 0 ? $"not with {string.Join(" and ", (IEnumerable<string>)tuple.Reason.Conflicts)}"
        : "the space leaves no stack with it";

    private static void Heading(StyledText text, string heading, int count)
    {
        text.Gap();
        text.Line(heading, TextStyle.Strong).Add(string.Create(CultureInfo.InvariantCulture, $": {count:N0}"));
    }

    private static void More(StyledText text, int count)
    {
        if (count > 0)
        {
            text.Line(string.Create(CultureInfo.InvariantCulture, $"  and {count:N0} more"), TextStyle.Faint);
        }
    }
}
