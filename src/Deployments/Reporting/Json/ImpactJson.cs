using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Text;

namespace Deployments.Reporting.Json;

/// <summary>What falls when components fail, as JSON.</summary>
public static class ImpactJson
{
    /// <summary>Writes a list with a member for each component that fails: its group, the component, if a workload falls with it, and all that falls.</summary>
    /// <param name="impacts">The impacts.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    public static string Write(ValueList<Impact> impacts) => JsonText.Array(impacts, static (writer, impact) =>
    {
        OrderJson.WritePart(writer, impact.Failed);
        writer.WritePropertyName("singlePointOfFailure");
        writer.WriteValue(impact.IsSinglePointOfFailure);
        OrderJson.WriteParts(writer, "falls", impact.Falls);
    });
}
