using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Notation;

/// <summary>Writes a stack.</summary>
internal static class StackWriter
{
    public static void Write(JsonTextWriter writer, Stack stack)
    {
        writer.WriteStartObject();
        writer.Member("name", stack.Name);
        writer.Objects("groups", stack.Groups, WriteGroup);
        if (stack.Waivers.Count > 0)
        {
            writer.Objects("waivers", stack.Waivers, static (w, waiver) =>
            {
                w.Member("rule", waiver.Rule.Value);
                w.Member("component", waiver.Component?.Value);
                w.Member("group", waiver.Group);
                w.Member("reason", waiver.Reason);
            });
        }

        writer.WriteEndObject();
    }

    private static void WriteGroup(JsonTextWriter writer, NodeGroup group)
    {
        writer.Member("name", group.Name);
        writer.Member("count", group.Count);
        WriteHardware(writer, group.Hardware);
        if (group.IsContainer)
        {
            writer.WritePropertyName("container");
            writer.WriteValue(true);
        }

        writer.Member("memoryGiB", group.MemoryGiB);
        writer.Member("cores", group.Cores);
        writer.List("components", group.Components.Select(c => c.Value));
        if (group.Runs.Count > 0)
        {
            writer.List("runs", group.Runs.Select(r => r.Value));
        }

        if (group.Guests.Count > 0)
        {
            writer.Objects("guests", group.Guests, WriteGroup);
        }
    }

    private static void WriteHardware(JsonTextWriter writer, HardwareProfile? hardware)
    {
        if (hardware is null)
        {
            return;
        }

        if (HardwareProfiles.NameOf(hardware) is { } id)
        {
            writer.Member("hardware", id);
        }
        else
        {
            writer.WritePropertyName("hardware");
            HardwareProfileWriter.Write(writer, hardware);
        }
    }
}
