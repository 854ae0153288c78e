using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>The facts that one source states about a machine, before they are merged. If a source states a fact twice, the first statement is kept.</summary>
internal sealed class MachineDraft(int weight)
{
    private readonly Dictionary<string, Statement<Sighting>> features = new(StringComparer.Ordinal);

    /// <summary>The machine's name; null when the source states none.</summary>
    public string? Name { get; set; }

    public Statement<Architecture>? Architecture { get; set; }

    public Statement<string>? Vendor { get; set; }

    public Statement<string>? Model { get; set; }

    public Statement<int>? Sockets { get; set; }

    public Statement<int>? Cores { get; set; }

    public Statement<int>? Threads { get; set; }

    /// <summary>The processor flags and fields, in the form of <c>/proc/cpuinfo</c>.</summary>
    public Statement<CpuInfo>? Cpu { get; set; }

    /// <summary>The origin of a statement that the processor supports hardware virtualization, which firmware may still have switched off.</summary>
    public Statement<string>? Capable { get; set; }

    public Statement<double>? MemoryGiB { get; set; }

    public Statement<int>? NumaNodes { get; set; }

    public Statement<ValueList<DraftDisk>>? Disks { get; set; }

    public Statement<ValueList<NetworkInterface>>? Nics { get; set; }

    /// <summary>The hypervisor that hosts the machine, or <see cref="HardwareProfile.NotHosted"/>.</summary>
    public Statement<string>? HostedBy { get; set; }

    /// <summary>Set when the machine counts as physical unless another source shows a hypervisor.</summary>
    public Statement<string>? PresumedPhysical { get; set; }

    public Statement<string>? SystemVendor { get; set; }

    public Statement<string>? SystemProduct { get; set; }

    public Statement<int>? Nodes { get; set; }

    public Statement<ValueList<string>>? Certifications { get; set; }

    public List<string> ProfileNotes { get; } = [];

    public IReadOnlyDictionary<string, Statement<Sighting>> Features => features;

    public Statement<T> Stated<T>(T value, string origin) => new(value, origin, weight);

    public Statement<T>? Stated<T>(T? value, string origin)
        where T : struct => value is { } known ? new(known, origin, weight) : null;

    /// <summary>A conclusion from another fact; a statement of any source overrides it.</summary>
    public static Statement<T> Implied<T>(T value, string origin) => new(value, origin, Weights.Implied);

    public void Set(FeatureId feature, FeatureState state, string origin) => Put(feature, new Statement<Sighting>(new Sighting(state), origin, weight));

    /// <summary>Records that the source did not see the feature. On a guest, the host may hide it.</summary>
    public void SetUnseen(FeatureId feature, FeatureState onPhysicalMachine, string origin) =>
        Put(feature, new Statement<Sighting>(new Sighting(onPhysicalMachine, IsUnseen: true), origin, weight));

    public void Put(FeatureId feature, Statement<Sighting> fact)
    {
        if (!features.TryGetValue(feature.Value, out Statement<Sighting>? known) || known.Value.State == FeatureState.Unknown)
        {
            features[feature.Value] = fact;
        }
    }

    public void Replace(string feature, Statement<Sighting> fact) => features[feature] = fact;
}
