using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>What rows cover of a space as JSON.</summary>
public static class CoverageJson
{
    /// <summary>Writes the coverage: the counts, the rows that are not valid, what is not covered, and what cannot occur, with the reasons.</summary>
    /// <param name="space">The space.</param>
    /// <param name="coverage">What rows cover of it.</param>
    /// <param name="limit">The most combinations to list of those that are not covered, and of those that cannot occur.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="coverage"/> is null.</exception>
    public static string Write(Space space, Coverage coverage, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(coverage);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("space", space.Definition.Id);
            writer.Member("strength", coverage.Strength);
            writer.Large("possible", coverage.Possible);
            writer.Large("covered", coverage.Covered);
            writer.Large("impossible", coverage.Impossible.Count);
            writer.WritePropertyName("complete");
            writer.WriteValue(coverage.IsComplete);
            writer.WritePropertyName("invalidRows");
            writer.WriteStartArray();
            foreach (int row in coverage.InvalidRows)
            {
                writer.WriteValue(row + 1);
            }

            writer.WriteEndArray();
            writer.Objects("uncovered", coverage.Uncovered.Take(limit), static (w, tuple) => WriteMembers(w, tuple));
            writer.Objects("excluded", coverage.Impossible.Take(limit), static (w, tuple) =>
            {
                WriteMembers(w, tuple.Tuple);
                w.List("not with", tuple.Reason.Conflicts);
                w.List("because", tuple.Reason.Because);
            });
            writer.WriteEndObject();
        });
    }

    private static void WriteMembers(JsonTextWriter writer, StackTuple tuple)
    {
        foreach (TupleMember member in tuple.Members)
        {
            writer.Member(SpaceWords.Of(member.Variable), member.Value);
        }
    }
}
