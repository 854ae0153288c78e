using Deployments.Dependencies;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>The order in which to bring stacks up, as JSON.</summary>
public static class OrderJson
{
    /// <summary>Writes the steps of each stack, with the parts that must be brought up together; one stack as an object, several as an array.</summary>
    /// <param name="stacks">The dependencies of the stacks.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stacks"/> is null.</exception>
    public static string Write(params IReadOnlyList<StackDependencies> stacks)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        return JsonText.Join([.. stacks.Select(static s => JsonText.Write(writer => WriteSteps(writer, s)))]);
    }

    /// <summary>Writes a list of parts: the group of each, and its component, workload or hardware fact.</summary>
    internal static void WriteParts(JsonTextWriter writer, string key, IEnumerable<StackPart> parts) => writer.Objects(key, parts, WritePart);

    internal static void WritePart(JsonTextWriter writer, StackPart part)
    {
        writer.Member("group", part.Group);
        writer.Member(part is PlacedWorkload ? "workload" : part is MachineFact ? "hardware" : "component", part.Name);
    }

    private static void WriteSteps(JsonTextWriter writer, StackDependencies stack)
    {
        writer.WriteStartObject();
        writer.Member("stack", stack.Stack.Name);
        writer.Objects("steps", stack.Order(), static (w, step) =>
        {
            WriteParts(w, "parts", step.Parts);
            w.Objects("circles", step.Circles, static (c, circle) => WriteParts(c, "parts", circle));
        });
        writer.WriteEndObject();
    }
}
