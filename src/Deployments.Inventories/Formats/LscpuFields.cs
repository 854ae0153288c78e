using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The fields of <c>lscpu</c>, from its text or JSON output, and the facts that they state.</summary>
internal sealed class LscpuFields
{
    private readonly Dictionary<string, (string Value, string Origin)> fields = new(StringComparer.Ordinal);

    public int Count => fields.Count;

    /// <summary>True when a field with another name holds an architecture, because lscpu ran in a language other than English.</summary>
    public static bool IsTranslated(ReadOnlySpan<char> name, string? value) =>
        !name.SequenceEqual("Architecture") && KnownNames.ArchitectureOf(value) is not null;

    public static InputException Translated(SourceLocation location) =>
        new("this looks like lscpu in another language than English", location, "export it again with `LC_ALL=C lscpu`");

    /// <summary>Adds a field. If a name repeats, the first field is kept.</summary>
    public void Add(string name, string value, string origin)
    {
        if (value.Length > 0 && value != "-")
        {
            fields.TryAdd(name, (value, origin));
        }
    }

    public void Read(MachineDraft draft)
    {
        (string? vendorId, string vendorOrigin) = Find("Vendor ID", "Vendor");
        Architecture? architecture = KnownNames.ArchitectureOf(Value("Architecture"));
        draft.Architecture = architecture is { } stated ? draft.Stated(stated, OriginOf("Architecture"))
            : vendorId == "IBM/S390" ? draft.Stated(Architecture.S390x, $"{vendorOrigin}, which only that architecture has") : null;
        draft.Vendor = KnownNames.MakerOf(vendorId) is { } maker ? draft.Stated(maker, vendorOrigin) : null;
        (string? model, string modelOrigin) = Find("Model name", "BIOS Model name");
        draft.Model = model is not null ? draft.Stated(model, modelOrigin)
            : Value("Machine type") is { } type ? draft.Stated($"machine {type}", OriginOf("Machine type")) : null;
        if (draft.Vendor is null && model is not null && Processor.MakerOf(model) is { } implied)
        {
            draft.Vendor = MachineDraft.Implied(implied, modelOrigin);
        }

        ReadCounts(draft);
        ReadFlags(draft, vendorId);
        ReadHost(draft);
    }

    private void ReadCounts(MachineDraft draft)
    {
        draft.Threads = draft.Stated(Number("CPU(s)"), OriginOf("CPU(s)"));
        (int? sockets, string socketOrigin) = Number("Socket(s)") is { } direct ? (direct, OriginOf("Socket(s)"))
            : Number("Socket(s) per book") is { } perBook ? (Product(perBook, Books()), OriginOf("Socket(s) per book")) : ((int?)null, "");
        draft.Sockets = draft.Stated(sockets, socketOrigin);
        int? cores = Number("Core(s) per socket") is { } perSocket ? Product(perSocket, sockets)
            : Number("Core(s) per cluster") is { } perCluster ? Product(perCluster, Number("Cluster(s)")) : null;
        draft.Cores = draft.Stated(cores, OriginOf(fields.ContainsKey("Core(s) per socket") ? "Core(s) per socket" : "Core(s) per cluster"));
        draft.NumaNodes = draft.Stated(Number("NUMA node(s)"), $"{OriginOf("NUMA node(s)")} says {Value("NUMA node(s)")}");
    }

    private int? Books() => Number("Book(s)") ?? (Number("Book(s) per drawer") is { } perDrawer ? Product(perDrawer, Number("Drawer(s)")) : null);

    private void ReadFlags(MachineDraft draft, string? vendorId)
    {
        string[] flags = Value("Flags")?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        string origin = OriginOf("Flags");
        if (flags.Length == 0 && Value("Virtualization") is { } virtualization)
        {
            // lscpu prints the line "Virtualization" when the processor has the flag
            flags = virtualization switch { "VT-x" => ["vmx"], "AMD-V" => ["svm"], _ => [] };
            origin = OriginOf("Virtualization");
        }

        if (flags.Length > 0)
        {
            draft.Cpu = draft.Stated(CpuInfo.Of(origin, flags, vendorId), origin);
        }
    }

    private void ReadHost(MachineDraft draft)
    {
        (string? name, string origin) = Find("Hypervisor vendor", "Hypervisor");
        if (name is null)
        {
            return;
        }

        // As in detection, logical partitions and control domains count as physical machines
        bool physical = Value("Hypervisor") == "PR/SM" || Value("Virtualization type") == "none";
        draft.HostedBy = physical ? draft.Stated(HardwareProfile.NotHosted, $"{origin} says {name}, a partition or control domain of a physical machine")
            : draft.Stated(
                KnownNames.HypervisorOf(Value("Hypervisor") is { } full && full.StartsWith("z/VM", StringComparison.Ordinal) ? "z/vm" : name),
                $"{origin} says {name}");
        if (physical && Value("Hypervisor") == "PR/SM")
        {
            draft.Set(Features.LogicalPartition, FeatureState.Enabled, $"{OriginOf("Hypervisor")} says PR/SM");
        }
    }

    private static int? Product(int a, int? b) => b is { } factor && (long)a * factor <= int.MaxValue ? a * factor : null;

    private int? Number(string name) =>
        int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private (string? Value, string Origin) Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (fields.TryGetValue(name, out (string Value, string Origin) field))
            {
                return (field.Value, field.Origin);
            }
        }

        return (null, "");
    }

    private string? Value(string name) => fields.TryGetValue(name, out (string Value, string Origin) field) ? field.Value : null;

    private string OriginOf(string name) => fields.TryGetValue(name, out (string Value, string Origin) field) ? field.Origin : "";
}
