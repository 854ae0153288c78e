using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Hardware;

/// <summary>Reads a hardware profile, on its own or in a stack, and records the locations of its parts.</summary>
internal sealed class HardwareProfileReader
{
    private readonly JsonInput input;
    private readonly IEnumerable<FeatureId>? known;
    private readonly SourceMap locations = new();
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);
    private readonly List<FeatureId> features = [];
    private readonly List<FeatureReading> readings = [];

    private HardwareProfileReader(JsonInput input, IEnumerable<FeatureId>? known) => (this.input, this.known) = (input, known);

    /// <summary>Reads a user's profile and checks that it is well-formed. A feature that is not among the known ones is an error.</summary>
    public static HardwareProfile Read(JsonInput input, IEnumerable<FeatureId> known)
    {
        var reader = new HardwareProfileReader(input, known);
        HardwareProfile profile = reader.Read((_, path) => reader.locations[path]?.ToString());
        HardwareProfileShapeValidator.Require(profile);
        return profile;
    }

    /// <summary>Reads a profile that ships with the library: the tests check it, and its name is the origin of its facts.</summary>
    public static HardwareProfile ReadShipped(JsonInput input)
    {
        var reader = new HardwareProfileReader(input, null);
        return reader.Read((profile, path) => reader.locations[path] is null ? null : profile.Name) with { Locations = SourceMap.Empty };
    }

    /// <summary>The property path of a key, such as <c>MemoryGiB</c>.</summary>
    public static string PathOf(string key) => key.Length == 0 ? "" : char.ToUpperInvariant(key[0]) + key[1..];

    private HardwareProfile Read(Func<HardwareProfile, string, string?> originOf)
    {
        locations.Add("", input.Here);
        var profile = new HardwareProfile();
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.Root, out string key))
        {
            locations.Add(PathOf(key), input.Here);
            profile = ReadKey(profile, key);
        }

        foreach (string key in HardwareProfileKeys.Origins)
        {
            if (originOf(profile, PathOf(key)) is { } origin)
            {
                origins.TryAdd(key, origin);
            }
        }

        return profile with
        {
            Features = new([.. features], WithOrigins(path => originOf(profile, path))),
            Origins = new([.. origins.Keys], [.. origins.Values]),
            Locations = locations,
        };
    }

    private FeatureReading[] WithOrigins(Func<string, string?> originOf)
    {
        var found = new FeatureReading[features.Count];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = readings[i] with { Origin = readings[i].Origin ?? originOf($"Features[{features[i]}]") };
        }

        return found;
    }

    private HardwareProfile ReadKey(HardwareProfile profile, string key)
    {
        switch (key)
        {
            case "$schema": input.String(); return profile;
            case "name": return profile with { Name = input.NonEmptyString("the name of the profile") };
            case "nodes": return profile with { Nodes = input.Integer() };
            case "architecture": return profile with { Architecture = input.Word(Words.Architectures, "an architecture") };
            case "cpu": return profile with { Cpu = ReadProcessor() };
            case "features": ReadFeatures(); return profile;
            case "memoryGiB": return profile with { MemoryGiB = input.Number() };
            case "disks": return profile with { Disks = ReadList("Disks", ReadDisk) };
            case "nics": return profile with { Nics = ReadList("Nics", ReadNic) };
            case "certifications": return profile with { Certifications = ReadList("Certifications", _ => input.NonEmptyString("a certification")) };
            case "hostedBy": return profile with { HostedBy = input.NonEmptyString("'hostedBy'") };
            case "notes": return profile with { Notes = input.Strings() };
            case "origins": ReadOrigins(); return profile;
            default: throw input.UnknownKey(key);
        }
    }

    private Processor ReadProcessor()
    {
        var cpu = new Processor();
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.Processor, out string key))
        {
            locations.Add("Cpu." + PathOf(key), input.Here);
            cpu = key switch
            {
                "vendor" => cpu with { Vendor = input.NonEmptyString("the vendor") },
                "model" => cpu with { Model = input.NonEmptyString("the model") },
                "sockets" => cpu with { Sockets = input.Integer() },
                "cores" => cpu with { Cores = input.Integer() },
                "threads" => cpu with { Threads = input.Integer() },
                "flags" => cpu with { Flags = input.Strings() },
                _ => throw input.UnknownKey(key),
            };
        }

        return cpu;
    }

    private void ReadFeatures()
    {
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            var id = new FeatureId(key);
            if (known is not null && !known.Contains(id))
            {
                throw new InputException(
                    $"unknown hardware feature '{key}'", input.KeyLocation,
                    Suggestion.For(key, known.Select(f => f.Value)) ?? "`deployments list features` shows what is known");
            }

            locations.Add($"Features[{key}]", input.Here);
            features.Add(id);
            readings.Add(input.AtObject ? ReadReading() : new FeatureReading(ReadState()));
        }
    }

    private FeatureReading ReadReading()
    {
        SourceLocation location = input.Here;
        FeatureState? state = null;
        string? origin = null;
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.FeatureReading, out string key))
        {
            switch (key)
            {
                case "state": state = ReadState(); break;
                case "origin": origin = input.NonEmptyString("the origin"); break;
            }
        }

        return new FeatureReading(state ?? throw new InputException("the feature has no 'state'", location), origin);
    }

    private FeatureState ReadState() => input.Word(Words.FeatureStates, "the state of a feature");

    private ValueList<T> ReadList<T>(string path, Func<string, T> item)
    {
        int index = 0;
        return input.Values(i =>
        {
            string at = $"{path}[{index++}]";
            locations.Add(at, i.Here);
            return item(at);
        });
    }

    private Disk ReadDisk(string path)
    {
        var disk = new Disk(null, null);
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.Disk, out string key))
        {
            locations.Add($"{path}.{PathOf(key)}", input.Here);
            disk = key switch
            {
                "kind" => disk with { Kind = input.NonEmptyString("the kind of disk") },
                "sizeGiB" => disk with { SizeGiB = input.Number() },
                _ => throw input.UnknownKey(key),
            };
        }

        return disk;
    }

    private NetworkInterface ReadNic(string path)
    {
        var nic = new NetworkInterface(null, null, null);
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.NetworkInterface, out string key))
        {
            locations.Add($"{path}.{PathOf(key)}", input.Here);
            nic = key switch
            {
                "name" => nic with { Name = input.NonEmptyString("the name of the network interface") },
                "speedGbps" => nic with { SpeedGbps = input.Number() },
                "virtualFunctions" => nic with { VirtualFunctions = input.Integer() },
                _ => throw input.UnknownKey(key),
            };
        }

        return nic;
    }

    private void ReadOrigins()
    {
        input.BeginObject();
        while (input.NextKey(HardwareProfileKeys.Origins, out string key))
        {
            origins[key] = input.NonEmptyString("the origin");
        }
    }
}
