using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>What sources say of one machine, before it is put together. Of two statements of one source, the first counts.</summary>
internal sealed class MachineDraft(int weight)
{
    private readonly Dictionary<string, Fact<Sighting>> features = new(StringComparer.Ordinal);

    /// <summary>The machine's name, when a source states one.</summary>
    public string? Name { get; set; }

    public Fact<Architecture>? Architecture { get; set; }

    public Fact<string>? Vendor { get; set; }

    public Fact<string>? Model { get; set; }

    public Fact<int>? Sockets { get; set; }

    public Fact<int>? Cores { get; set; }

    public Fact<int>? Threads { get; set; }

    /// <summary>Flags and fields in the form of /proc/cpuinfo.</summary>
    public Fact<CpuInfo>? Cpu { get; set; }

    /// <summary>Where firmware's tables say that the processor has hardware virtualization, whether or not it is switched on.</summary>
    public Fact<string>? Capable { get; set; }

    public Fact<double>? MemoryGiB { get; set; }

    public Fact<int>? NumaNodes { get; set; }

    public Fact<ValueList<DraftDisk>>? Disks { get; set; }

    public Fact<ValueList<NetworkInterface>>? Nics { get; set; }

    /// <summary>What runs below, or <see cref="HardwareProfile.NotHosted"/>.</summary>
    public Fact<string>? HostedBy { get; set; }

    /// <summary>That this is a physical machine, unless anything else shows that it is not.</summary>
    public Fact<string>? PresumedPhysical { get; set; }

    public Fact<string>? SystemVendor { get; set; }

    public Fact<string>? SystemProduct { get; set; }

    public Fact<int>? Nodes { get; set; }

    public Fact<ValueList<string>>? Certifications { get; set; }

    public List<string> ProfileNotes { get; } = [];

    public IReadOnlyDictionary<string, Fact<Sighting>> Features => features;

    public Fact<T> Say<T>(T value, string origin) => new(value, origin, weight);

    public Fact<T>? Say<T>(T? value, string origin)
        where T : struct => value is { } known ? new(known, origin, weight) : null;

    /// <summary>A fact that only follows from something else, so that any source that states it is believed before.</summary>
    public static Fact<T> Imply<T>(T value, string origin) => new(value, origin, Weights.Implied);

    public void Set(FeatureId feature, FeatureState state, string origin) => Put(feature, new Fact<Sighting>(new Sighting(state), origin, weight));

    /// <summary>Says that something is not seen, which on a guest may be its host's doing.</summary>
    public void SetUnseen(FeatureId feature, FeatureState onPhysicalMachine, string origin) =>
        Put(feature, new Fact<Sighting>(new Sighting(onPhysicalMachine, IsUnseen: true), origin, weight));

    public void Put(FeatureId feature, Fact<Sighting> fact)
    {
        if (!features.TryGetValue(feature.Value, out Fact<Sighting>? known) || known.Value.State == FeatureState.Unknown)
        {
            features[feature.Value] = fact;
        }
    }

    public void Replace(string feature, Fact<Sighting> fact) => features[feature] = fact;
}
