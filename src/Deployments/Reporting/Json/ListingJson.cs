using Deployments.Text;

namespace Deployments.Reporting.Json;

/// <summary>Listings as JSON.</summary>
public static class ListingJson
{
    /// <summary>Writes a listing: an array with an object for each row, whose keys are the names of the columns.</summary>
    /// <param name="listing">The listing.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal listings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listing"/> is null.</exception>
    public static string Write(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return JsonText.Array(listing.Rows, (writer, row) =>
        {
            for (int i = 0; i < row.Count; i++)
            {
                writer.Member(listing.Columns[i], row[i]);
            }
        });
    }
}
