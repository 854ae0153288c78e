using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>What picks leave open of a space as JSON.</summary>
public static class OptionsJson
{
    /// <summary>
    /// Writes for each variable its open options with the number of stacks, and its closed ones with what stands against them. Asks the rules engine
    /// about each closed one.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="picks">What is chosen of it.</param>
    /// <returns>
    /// JSON with two spaces of indentation, <c>\n</c> line ends and a final one; without variables, but with the conflict, when no stack is left.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public static string Write(Space space, Picks picks)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(picks);
        var choice = new OpenChoice(space, picks);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("space", space.Definition.Id);
            writer.List("picks", picks.Names);
            writer.Large("count", choice.Left);
            if (choice.Left.IsZero)
            {
                writer.List("conflict", space.Conflict(picks));
            }

            int variables = choice.Left.IsZero ? 0 : space.Variables.Count;
            writer.Objects("slots", Enumerable.Range(0, variables), (w, v) => WriteVariable(w, space.Variables[v], choice, v));
            writer.WriteEndObject();
        });
    }

    private static void WriteVariable(JsonTextWriter writer, SpaceVariable variable, OpenChoice choice, int index)
    {
        writer.Member("group", variable.Group);
        writer.Member("slot", variable.Name);
        writer.Objects("open", choice.OpenOf(index), (w, value) =>
        {
            w.Member("option", variable.Values[value]);
            w.Large("count", choice.Count(index, value));
        });
        writer.Objects("closed", choice.ClosedOf(index), (w, closed) =>
        {
            w.Member("option", variable.Values[closed.Value]);
            w.List("conflicts", closed.Why.Conflicts);
            w.List("because", closed.Why.Because);
        });
    }
}
