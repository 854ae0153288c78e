using System.Globalization;
using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Rejecting;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>What a space rejects as JSON.</summary>
public static class RejectionJson
{
    /// <summary>Writes how many choices are rejected, and how often each cause occurs, the most frequent first.</summary>
    /// <param name="space">The space.</param>
    /// <param name="rejections">Its <see cref="Space.Rejections"/>, or some of them; they are gone through once.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(Space space, IEnumerable<Rejection> rejections)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(rejections);
        (int rejected, ValueList<RejectionTotal> totals) = RejectionTotals.Of(rejections);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("space", space.Definition.Id);
            writer.Large("raw", space.RawCount);
            writer.Member("rejected", rejected);
            writer.Objects("causes", totals, static (w, total) =>
            {
                WriteCause(w, total.Cause);
                w.Member("rejected", total.Rejected);
                w.Member("alone", total.RejectedForThisAlone);
            });
            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// Writes an object for each rejected choice, one a line, as the rejections come: the values of the variables, the verdict and the causes.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="rejections">Its <see cref="Space.Rejections"/>, or some of them; they are gone through once.</param>
    /// <param name="output">What to write to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLines(Space space, IEnumerable<Rejection> rejections, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(rejections);
        ArgumentNullException.ThrowIfNull(output);
        foreach (Rejection rejection in rejections)
        {
            using var writer = new JsonTextWriter(output) { Formatting = Formatting.None, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
            writer.WriteStartObject();
            for (int v = 0; v < space.Variables.Count; v++)
            {
                writer.Member(SpaceWords.Of(space.Variables[v]), space.Variables[v].Values[rejection.Choice[v]]);
            }

            writer.Member("verdict", Words.Of(rejection.Verdict));
            writer.Objects("causes", rejection.Causes, WriteCause);
            writer.WriteEndObject();
            writer.Flush();
            output.Write('\n');
        }
    }

    private static void WriteCause(JsonTextWriter writer, RejectionCause cause)
    {
        writer.Member("rule", cause.Rule?.Value);
        writer.Member("group", cause.Group);
        writer.Member("component", cause.Component?.Value);
        writer.Member("message", cause.Message);
    }
}
