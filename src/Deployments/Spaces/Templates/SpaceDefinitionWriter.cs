using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Spaces.Costs;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Spaces.Templates;

/// <summary>Writes a space definition; layers and queries are written as the components that they gave.</summary>
internal static class SpaceDefinitionWriter
{
    public static void Write(JsonTextWriter writer, SpaceDefinition definition)
    {
        writer.WriteStartObject();
        writer.Member("id", definition.Id);
        writer.Member("name", OrNull(definition.Name));
        writer.Member("summary", OrNull(definition.Summary));
        WriteFlag(writer, "exact", definition.IsExact);
        writer.Objects("groups", definition.Groups, WriteGroup);
        writer.Member("where", OrNull(definition.Where.ToString()));
        if (definition.Costs.Count > 0)
        {
            WriteCosts(writer, definition.Costs);
        }

        WriteList(writer, "sources", definition.Sources);
        writer.WriteEndObject();
    }

    private static void WriteCosts(JsonTextWriter writer, ValueList<WeightedCost> costs)
    {
        writer.WritePropertyName("costs");
        writer.WriteStartObject();
        foreach (WeightedCost cost in costs)
        {
            writer.WritePropertyName(cost.Name);
            writer.WriteStartObject();
            foreach ((string key, double weight) in cost.Weights)
            {
                writer.Member(key, weight);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteGroup(JsonTextWriter writer, SpaceGroup group)
    {
        writer.Member("name", group.Name);
        writer.Member("count", group.Count);
        if (group.Hardware is { } hardware)
        {
            WriteHardware(writer, hardware);
            writer.Member("hardwareReason", group.HardwareReason);
        }

        WriteList(writer, "free", group.FreeFeatures.Select(f => f.Value));
        writer.Member("memoryGiB", group.MemoryGiB);
        writer.Member("cores", group.Cores);
        WriteFlag(writer, "container", group.IsContainer);
        WriteFlag(writer, "optional", group.IsOptional);
        WriteList(writer, "components", group.Components.Select(c => c.Value));
        WriteObjects(writer, "companions", group.Companions, static (w, companion) =>
        {
            w.List("components", companion.Components.Select(c => c.Value));
            w.Member("when", companion.When.ToString());
        });
        WriteObjects(writer, "slots", group.Slots, WriteSlot);
        WriteList(writer, "runs", group.Runs.Select(r => r.Value));
        WriteObjects(writer, "guests", group.Guests, WriteGroup);
    }

    /// <summary>Writes the name of a built-in profile, and any other profile in full.</summary>
    private static void WriteHardware(JsonTextWriter writer, HardwareProfile hardware)
    {
        writer.WritePropertyName("hardware");
        if (HardwareProfiles.NameOf(hardware) is { } name)
        {
            writer.WriteValue(name);
        }
        else
        {
            HardwareProfileWriter.Write(writer, hardware);
        }
    }

    private static void WriteSlot(JsonTextWriter writer, Slot slot)
    {
        writer.Member("name", slot.Name);
        writer.WritePropertyName("components");
        writer.WriteStartArray();
        foreach (SlotOption option in slot.Options)
        {
            if (option.Components.Count == 1 && option.Components[0].Value == option.Name)
            {
                writer.WriteValue(option.Name);
                continue;
            }

            writer.WriteStartObject();
            writer.Member("name", option.Name);
            writer.List("components", option.Components.Select(c => c.Value));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteFlag(writer, "optional", slot.Optional);
        WriteFlag(writer, "several", slot.Several);
    }

    private static void WriteFlag(JsonTextWriter writer, string key, bool value)
    {
        if (value)
        {
            writer.WritePropertyName(key);
            writer.WriteValue(true);
        }
    }

    private static void WriteList(JsonTextWriter writer, string key, IEnumerable<string> values)
    {
        if (values.Any())
        {
            writer.List(key, values);
        }
    }

    private static void WriteObjects<T>(JsonTextWriter writer, string key, ValueList<T> items, Action<JsonTextWriter, T> members)
    {
        if (items.Count > 0)
        {
            writer.Objects(key, items, members);
        }
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
