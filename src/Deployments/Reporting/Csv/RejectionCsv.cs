using Deployments.Spaces;
using Deployments.Spaces.Rejecting;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Csv;

/// <summary>Writes what a space rejects for spreadsheets.</summary>
public static class RejectionCsv
{
    /// <summary>
    /// Writes a row for each rejected choice, as the rejections come. There is a column for each variable of the space, then <c>verdict</c> and <c>causes</c>;
    /// several causes are separated by semicolons. RFC 4180 with a header and <c>\n</c> line ends.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="rejections">Its <see cref="Space.Rejections"/>, or some of them; they are gone through once.</param>
    /// <param name="output">What to write to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Space space, IEnumerable<Rejection> rejections, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(rejections);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(CsvText.RowOf([.. space.Variables.Select(SpaceWords.Of), "verdict", "causes"]));
        foreach (Rejection rejection in rejections)
        {
            string causes = string.Join("; ", rejection.Causes.Select(c => c.Message));
            output.Write(CsvText.RowOf([.. space.Variables.Select((v, i) => v.Values[rejection.Choice[i]]), Words.Of(rejection.Verdict), causes]));
        }
    }
}
