using Deployments.Collections;

namespace Deployments.Reporting.Text;

/// <summary>Writes listings as text: columns without headings, the last one cut to fit the page.</summary>
public static class ListingText
{
    private const int NarrowestTail = 20;

    /// <summary>Writes a listing as plain text.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="width">The width of the page in columns; by default, nothing is cut.</param>
    /// <returns>A line for each row, with <c>\n</c> at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listing"/> is null.</exception>
    public static string Write(Listing listing, int width = int.MaxValue) => Compose(listing, width).ToString();

    /// <summary>Writes a listing with styles, for output in colour.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="width">The width of the page in columns; by default, nothing is cut.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listing"/> is null.</exception>
    public static StyledText Compose(Listing listing, int width = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(listing);
        int last = listing.Columns.Count - 1;
        var table = new TextTable([.. Enumerable.Range(0, last).Select(static _ => new TextColumn())]);
        foreach (ValueList<string> row in listing.Rows)
        {
            table.Add(
                left => new StyledLine().Add(Cut(row[last], Math.Max(left, NarrowestTail))),
                [.. row.Take(last).Select(static (cell, i) => new TextSpan(cell, i == 0 ? TextStyle.Name : TextStyle.Faint))]);
        }

        var text = new StyledText();
        table.WriteTo(text, width);
        return text;
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
