using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Choosing;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>The count of a space as JSON.</summary>
public static class CountJson
{
    /// <summary>
    /// Writes how many stacks a space has: valid (<c>count</c>), and with those that the rules reject (<c>raw</c>). Numbers are written in full,
    /// however large.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="roles">Its <see cref="Space.Roles"/>; null to leave out the components.</param>
    /// <param name="bounds">Its bounds while hardware facts are unknown; null to leave them out.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    public static string Write(Space space, ValueList<ComponentRole>? roles = null, SpaceBounds? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("space", space.Definition.Id);
            writer.Large("count", space.Count);
            writer.Large("raw", space.RawCount);
            writer.Member("variables", space.Variables.Count);
            writer.Member("nodes", space.NodeCount);
            if (bounds is not null)
            {
                writer.Large("certain", bounds.Certain);
                writer.Large("possible", bounds.Possible);
                writer.Objects("openers", bounds.Openers, WriteFact);
                writer.Objects("closers", bounds.Closers, WriteFact);
            }

            if (roles is { } each)
            {
                writer.Objects("components", each, WriteRole);
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>Writes how many stacks of a space obey policies (<c>count</c>), and of how many that were judged one by one (<c>judged</c>).</summary>
    /// <param name="space">The space.</param>
    /// <param name="count">The count.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(Space space, ObeyingCount count)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(count);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("space", space.Definition.Id);
            writer.Large("count", count.Obeying);
            writer.Large("judged", count.Judged);
            writer.Large("of", count.Of);
            writer.WriteEndObject();
        });
    }

    private static void WriteRole(JsonTextWriter writer, ComponentRole role)
    {
        writer.Member("group", role.Group);
        writer.Member("component", role.Component.Value);
        writer.Large("count", role.Count);
        writer.Member("role", SpaceWords.Of(role) is { Length: > 0 } word ? word : null);
    }

    private static void WriteFact(JsonTextWriter writer, SpaceFact fact)
    {
        writer.Member("machine", fact.Machine);
        writer.Member("fact", fact.Name);
        writer.Member("value", fact.Value);
        writer.Large("stacks", fact.Stacks);
    }
}
