using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Interprets the fields of <c>lscpu</c>, printed as text or as JSON.</summary>
internal sealed class LscpuFields
{
    private readonly Dictionary<string, (string Value, string Place)> fields = new(StringComparer.Ordinal);

    public int Count => fields.Count;

    /// <summary>True when a field with another name holds an architecture: lscpu ran in another language than English.</summary>
    public static bool IsTranslated(ReadOnlySpan<char> name, string? value) =>
        !name.SequenceEqual("Architecture") && KnownNames.ArchitectureOf(value) is not null;

    public static InputException Translated(SourceLocation place) =>
        new("this looks like lscpu in another language than English", place, "export it again with `LC_ALL=C lscpu`");

    /// <summary>Takes a field; of several of one name the first counts.</summary>
    public void Add(string name, string value, string place)
    {
        if (value.Length > 0 && value != "-")
        {
            fields.TryAdd(name, (value, place));
        }
    }

    public void Read(MachineDraft draft)
    {
        (string? vendorId, string vendorPlace) = Find("Vendor ID", "Vendor");
        Architecture? architecture = KnownNames.ArchitectureOf(Value("Architecture"));
        draft.Architecture = architecture is { } stated ? draft.Say(stated, Place("Architecture"))
            : vendorId == "IBM/S390" ? draft.Say(Architecture.S390x, $"{vendorPlace}, which only that architecture has") : null;
        draft.Vendor = KnownNames.MakerOf(vendorId) is { } maker ? draft.Say(maker, vendorPlace) : null;
        (string? model, string modelPlace) = Find("Model name", "BIOS Model name");
        draft.Model = model is not null ? draft.Say(model, modelPlace)
            : Value("Machine type") is { } type ? draft.Say($"machine {type}", Place("Machine type")) : null;
        if (draft.Vendor is null && model is not null && KnownNames.MakerInModel(model) is { } implied)
        {
            draft.Vendor = MachineDraft.Imply(implied, modelPlace);
        }

        ReadCounts(draft);
        ReadFlags(draft, vendorId);
        ReadHost(draft);
    }

    private void ReadCounts(MachineDraft draft)
    {
        draft.Threads = draft.Say(Number("CPU(s)"), Place("CPU(s)"));
        (int? sockets, string socketPlace) = Number("Socket(s)") is { } direct ? (direct, Place("Socket(s)"))
            : Number("Socket(s) per book") is { } perBook ? (Product(perBook, Books()), Place("Socket(s) per book")) : ((int?)null, "");
        draft.Sockets = draft.Say(sockets, socketPlace);
        int? cores = Number("Core(s) per socket") is { } perSocket ? Product(perSocket, sockets)
            : Number("Core(s) per cluster") is { } perCluster ? Product(perCluster, Number("Cluster(s)")) : null;
        draft.Cores = draft.Say(cores, Place(fields.ContainsKey("Core(s) per socket") ? "Core(s) per socket" : "Core(s) per cluster"));
        draft.NumaNodes = draft.Say(Number("NUMA node(s)"), $"{Place("NUMA node(s)")} says {Value("NUMA node(s)")}");
    }

    private int? Books() => Number("Book(s)") ?? (Number("Book(s) per drawer") is { } perDrawer ? Product(perDrawer, Number("Drawer(s)")) : null);

    private void ReadFlags(MachineDraft draft, string? vendorId)
    {
        string[] flags = Value("Flags")?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        string place = Place("Flags");
        if (flags.Length == 0 && Value("Virtualization") is { } virtualization)
        {
            // The line "Virtualization" is printed when lscpu sees the flag
            flags = virtualization switch { "VT-x" => ["vmx"], "AMD-V" => ["svm"], _ => [] };
            place = Place("Virtualization");
        }

        if (flags.Length > 0)
        {
            draft.Cpu = draft.Say(CpuInfo.Of(place, flags, vendorId), place);
        }
    }

    private void ReadHost(MachineDraft draft)
    {
        (string? name, string place) = Find("Hypervisor vendor", "Hypervisor");
        if (name is null)
        {
            return;
        }

        // Logical partitions and control domains are physical machines to the library, as in detection
        bool physical = Value("Hypervisor") == "PR/SM" || Value("Virtualization type") == "none";
        draft.HostedBy = physical ? draft.Say(HardwareProfile.NotHosted, $"{place} says {name}, a partition or control domain of a physical machine")
            : draft.Say(
                KnownNames.HypervisorOf(Value("Hypervisor") is { } full && full.StartsWith("z/VM", StringComparison.Ordinal) ? "z/vm" : name),
                $"{place} says {name}");
        if (physical && Value("Hypervisor") == "PR/SM")
        {
            draft.Set(Features.LogicalPartition, FeatureState.Enabled, $"{Place("Hypervisor")} says PR/SM");
        }
    }

    private static int? Product(int a, int? b) => b is { } factor && (long)a * factor <= int.MaxValue ? a * factor : null;

    private int? Number(string name) =>
        int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private (string? Value, string Place) Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (fields.TryGetValue(name, out (string Value, string Place) field))
            {
                return (field.Value, field.Place);
            }
        }

        return (null, "");
    }

    private string? Value(string name) => fields.TryGetValue(name, out (string Value, string Place) field) ? field.Value : null;

    private string Place(string name) => fields.TryGetValue(name, out (string Value, string Place) field) ? field.Place : "";
}
