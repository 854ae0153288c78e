using Deployments.Notation;
using Deployments.Spaces.Violating;
using Deployments.Text;

namespace Deployments.Reporting.Json;

/// <summary>Negative cases of a space as JSON.</summary>
public static class ViolationJson
{
    /// <summary>
    /// Writes an array with an object for each case: the rule that must fire, its group and component, the message, what hardware was taken away, and the
    /// stack with its hardware, which <c>validate --exact</c> refuses.
    /// </summary>
    /// <param name="violations">The cases.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="violations"/> is null.</exception>
    public static string Write(IEnumerable<Violation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return JsonText.Array(violations, static (writer, violation) =>
        {
            writer.Member("rule", violation.Rule.Value);
            writer.Member("group", violation.Group);
            writer.Member("component", violation.Component?.Value);
            writer.Member("message", violation.Message);
            writer.Member("missing", violation.Missing?.ToString());
            writer.WritePropertyName("stack");
            StackWriter.Write(writer, violation.StackWithHardware);
        });
    }
}
