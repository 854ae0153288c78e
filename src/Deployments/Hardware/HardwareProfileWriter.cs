using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Hardware;

/// <summary>Writes a hardware profile, on its own or in a stack.</summary>
internal static class HardwareProfileWriter
{
    public static void Write(JsonTextWriter writer, HardwareProfile profile)
    {
        writer.WriteStartObject();
        writer.Member("name", profile.Name);
        writer.Member("nodes", profile.Nodes);
        writer.Member("architecture", profile.Architecture is { } architecture ? ArchitectureSet.NameOf(architecture) : null);
        WriteProcessor(writer, profile.Cpu);
        WriteFeatures(writer, profile);
        writer.Member("memoryGiB", profile.MemoryGiB);
        WriteDevices(writer, profile);
        if (profile.Certifications is { } certifications)
        {
            writer.List("certifications", certifications);
        }

        writer.Member("hostedBy", profile.HostedBy);
        if (profile.Notes.Count > 0)
        {
            writer.List("notes", profile.Notes);
        }

        WriteOrigins(writer, profile);
        writer.WriteEndObject();
    }

    private static void WriteProcessor(JsonTextWriter writer, Processor cpu)
    {
        if (cpu == new Processor())
        {
            return;
        }

        writer.WritePropertyName("cpu");
        writer.WriteStartObject();
        writer.Member("vendor", cpu.Vendor);
        writer.Member("model", cpu.Model);
        writer.Member("sockets", cpu.Sockets);
        writer.Member("cores", cpu.Cores);
        writer.Member("threads", cpu.Threads);
        if (cpu.Flags.Count > 0)
        {
            writer.List("flags", cpu.Flags);
        }

        writer.WriteEndObject();
    }

    private static void WriteFeatures(JsonTextWriter writer, HardwareProfile profile)
    {
        if (profile.Features.Count == 0)
        {
            return;
        }

        writer.WritePropertyName("features");
        writer.WriteStartObject();
        foreach ((FeatureId id, FeatureReading reading) in profile.Features)
        {
            string state = Words.Of(reading.State);
            if (!SaysMore(profile, reading.Origin, $"Features[{id}]"))
            {
                writer.Member(id.Value, state);
                continue;
            }

            writer.WritePropertyName(id.Value);
            writer.WriteStartObject();
            writer.Member("state", state);
            writer.Member("origin", reading.Origin);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteDevices(JsonTextWriter writer, HardwareProfile profile)
    {
        if (profile.Disks is { } disks)
        {
            writer.Objects("disks", disks, static (w, disk) =>
            {
                w.Member("kind", disk.Kind);
                w.Member("sizeGiB", disk.SizeGiB);
            });
        }

        if (profile.Nics is { } nics)
        {
            writer.Objects("nics", nics, static (w, nic) =>
            {
                w.Member("name", nic.Name);
                w.Member("speedGbps", nic.SpeedGbps);
                w.Member("virtualFunctions", nic.VirtualFunctions);
            });
        }
    }

    private static void WriteOrigins(JsonTextWriter writer, HardwareProfile profile)
    {
        KeyValuePair<string, string>[] told =
            [.. profile.Origins.Where(o => SaysMore(profile, o.Value, HardwareProfileReader.PathOf(o.Key)))];
        if (told.Length == 0)
        {
            return;
        }

        writer.WritePropertyName("origins");
        writer.WriteStartObject();
        foreach ((string key, string origin) in told)
        {
            writer.Member(key, origin);
        }

        writer.WriteEndObject();
    }

    /// <summary>True when reading the written text would not give the same origin.</summary>
    private static bool SaysMore(HardwareProfile profile, string? origin, string path) =>
        origin is not null && origin != profile.Name && origin != profile.Locations[path]?.ToString();
}
