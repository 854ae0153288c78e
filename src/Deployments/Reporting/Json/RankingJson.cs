using Deployments.Collections;
using Deployments.Notation;
using Deployments.Spaces.Ranking;
using Deployments.Text;

namespace Deployments.Reporting.Json;

/// <summary>Stacks with their costs as JSON.</summary>
public static class RankingJson
{
    /// <summary>Writes an array with an object for each stack: its costs by name, and the stack.</summary>
    /// <param name="stacks">The stacks, such as <c>Space.Best</c> finds them.</param>
    /// <param name="costs">The names of the one or two costs that they were ranked by.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal stacks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stacks"/> is null.</exception>
    public static string Write(IEnumerable<RankedStack> stacks, ValueList<string> costs)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        return JsonText.Array(stacks, (writer, stack) =>
        {
            writer.WritePropertyName("costs");
            writer.WriteStartObject();
            foreach ((string name, double cost) in costs.Zip([stack.Cost, stack.SecondCost]))
            {
                writer.Member(name, cost);
            }

            writer.WriteEndObject();
            writer.WritePropertyName("stack");
            StackWriter.Write(writer, stack.Stack);
        });
    }
}
