using Deployments.Notation;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Json;

/// <summary>Repairs as JSON.</summary>
public static class RepairJson
{
    /// <summary>Writes repairs: the verdict on the stack as it is, and each repair with its changes, outcome and stack.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal repairs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="repairs"/> is null.</exception>
    public static string Write(Repairs repairs)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("verdict", Words.Of(repairs.Verdict));
            writer.Objects("repairs", repairs.Found, static (w, repair) =>
            {
                w.List("changes", repair.Changes);
                w.Member("outcome", Words.Of(repair.Outcome));
                w.WritePropertyName("stack");
                StackWriter.Write(w, repair.Stack);
            });
            writer.WriteEndObject();
        });
    }

    /// <summary>Writes the repairs of several stacks as an array; those of a single one as <see cref="Write(Repairs)"/> does.</summary>
    /// <param name="repairs">The repairs of each stack.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="repairs"/> is null.</exception>
    public static string Write(IEnumerable<Repairs> repairs)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        return JsonText.Join([.. repairs.Select(Write)]);
    }
}
