using System.Globalization;
using Deployments.Hardware;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Inventories;

/// <summary>Compares a profile with what an independent reader found in the same sample, field by field.</summary>
internal sealed class SampleExpectation(JObject sample)
{
    private const string Unknown = "unknown";

    private readonly JObject reading = (JObject)sample["reading"]!;
    private readonly HashSet<string> inferred = [.. sample["inferred"]!.Select(f => (string)f!)];
    private readonly List<string> differences = [];

    /// <summary>The fields that differ; empty when all agree.</summary>
    public List<string> DifferencesTo(HardwareProfile profile)
    {
        bool x86 = profile.Architecture is Architecture.X64 or null;
        FeatureState virtualization = State(profile, Features.HardwareVirtualization);
        bool guest = profile.HostedBy is not null and not "none";
        foreach (JProperty field in reading.Properties())
        {
            string expected = field.Value.Type == JTokenType.String ? (string)field.Value! : field.Value.ToString(Newtonsoft.Json.Formatting.None);
            switch (field.Name)
            {
                case "arch": Same(field, expected,
                    profile.Architecture is { } a ? ArchitectureSet.NameOf(a).Replace("x86-64", "x86_64").Replace("arm64", "aarch64") : Unknown); break;
                case "vendor": Same(field, Maker(expected), profile.Cpu.Vendor ?? Unknown); break;
                case "cpu_model": Check(field, ModelAgrees(expected, profile.Cpu.Model), profile.Cpu.Model); break;
                case "hardware_virtualization": Check(field, Agrees(expected, virtualization), virtualization); break;
                case "slat":
                    // The field is about EPT and NPT; elsewhere a second stage is part of the virtualization itself
                    FeatureState slat = State(profile, Features.SecondLevelAddressTranslation);
                    Check(field, Agrees(expected, slat) || (!x86 && expected == Unknown && slat == virtualization), slat);
                    break;
                case "iommu": Check(field, Agrees(expected, State(profile, Features.Iommu)), State(profile, Features.Iommu)); break;
                case "sriov": Check(field, SriovAgrees(expected, profile[Features.SrIov]), profile[Features.SrIov]); break;
                case "nested": Check(field, NestedAgrees(expected, profile, virtualization, guest, x86), State(profile, Features.NestedVirtualization)); break;
                case "ram_gib": Number(field, profile.MemoryGiB); break;
                case "cores":
                    Number(new JProperty("cores.physical", field.Value["physical"]), profile.Cpu.Cores);
                    Number(new JProperty("cores.logical", field.Value["logical"]), profile.Cpu.Threads);
                    break;
                case "sockets": Number(field, profile.Cpu.Sockets); break;
                case "is_vm_guest": Check(field, GuestAgrees(expected, profile), profile.HostedBy); break;
                case "disks": Disks(field, profile); break;
                case "nics": Nics(field, profile); break;
                case "tpm": Check(field,
                    expected == Unknown ? State(profile, Features.Tpm20) == FeatureState.Unknown
                    : expected.StartsWith("2.0", StringComparison.Ordinal) && State(profile, Features.Tpm20) == FeatureState.Enabled,
                    State(profile, Features.Tpm20)); break;
                case "firmware_mode": Check(field, FirmwareAgrees(expected, State(profile, Features.Uefi)), State(profile, Features.Uefi)); break;
                case "bmc": Check(field, ControllerAgrees(expected, profile),
                    $"{State(profile, Features.BmcIpmi)}, {State(profile, Features.BmcRedfish)}"); break;
                default: differences.Add($"{field.Name} is not compared"); break;
            }
        }

        return differences;
    }

    private static FeatureState State(HardwareProfile profile, FeatureId feature) => profile[feature].State;

    private static bool IsOff(FeatureState state) => state is FeatureState.Absent or FeatureState.Masked or FeatureState.Disabled;

    // "absent" is also what is switched off, or hidden from a guest
    private static bool Agrees(string expected, FeatureState state) => expected switch
    {
        "enabled" => state == FeatureState.Enabled,
        "absent" => IsOff(state),
        "disabled" => state == FeatureState.Disabled,
        _ => state == FeatureState.Unknown,
    };

    // A firmware setting that is on is no adapter that can
    private static bool SriovAgrees(string expected, FeatureReading reading) => expected switch
    {
        "capable" => reading.State is FeatureState.Enabled or FeatureState.Disabled,
        "enabled (firmware)" => reading.State == FeatureState.Unknown && reading.Origin is not null,
        "disabled (firmware)" => reading.State == FeatureState.Disabled,
        _ => reading.State == FeatureState.Unknown,
    };

    // The field is also about the machine as a guest, which for the library is the guest's own hardware virtualization
    private static bool NestedAgrees(string expected, HardwareProfile profile, FeatureState virtualization, bool guest, bool x86) => expected switch
    {
        "enabled (guest that has vmx)" => guest && virtualization == FeatureState.Enabled,
        _ when expected.StartsWith("enabled", StringComparison.Ordinal) => State(profile, Features.NestedVirtualization) == FeatureState.Enabled,
        "absent" => IsOff(State(profile, Features.NestedVirtualization)),
        _ => State(profile, Features.NestedVirtualization) == FeatureState.Unknown || (guest && IsOff(virtualization) && !x86),
    };

    // A whole list of x86 flags without the one for guests is what makes other samples physical, too
    private static bool GuestAgrees(string expected, HardwareProfile profile) => expected switch
    {
        "true" => profile.HostedBy is not null and not "none",
        "false" => profile.HostedBy == "none",
        _ => profile.HostedBy is null || (profile.HostedBy == "none" && profile.Origins["hostedBy"].StartsWith("no flag hypervisor", StringComparison.Ordinal)),
    };

    private static bool FirmwareAgrees(string expected, FeatureState state) => expected switch
    {
        "uefi" => state == FeatureState.Enabled,
        "bios" or "legacy" => IsOff(state),
        _ => state is FeatureState.Unknown or FeatureState.Absent,
    };

    private bool ControllerAgrees(string expected, HardwareProfile profile)
    {
        bool ipmi = State(profile, Features.BmcIpmi) == FeatureState.Enabled;
        bool redfish = State(profile, Features.BmcRedfish) == FeatureState.Enabled;
        return expected switch
        {
            // A resource of Redfish comes from a controller that speaks it
            Unknown => !ipmi && (!redfish || (string)sample["format"]! == "redfish"),
            _ when expected.Contains("ipmi", StringComparison.OrdinalIgnoreCase) || expected.StartsWith("present", StringComparison.Ordinal) => ipmi,
            _ => ipmi || redfish,
        };
    }

    private static string Maker(string text) => text switch
    {
        "GenuineIntel" or "Intel Corp." or "Intel(R) Corporation" => "Intel",
        "AuthenticAMD" or "Advanced Micro Devices, Inc." => "AMD",
        "IBM/S390" => "IBM",
        "0x41 (ARM)" => "Arm",
        "Ampere(R)" => "Ampere",
        _ => text,
    };

    // The reader adds remarks such as "(libvirt model)" and may name a board beside the core
    private static bool ModelAgrees(string expected, string? model) => expected == Unknown ? model is null
        : model is not null && Squeeze(expected).Contains(Squeeze(model), StringComparison.Ordinal);

    private static string Squeeze(string text) => string.Concat(text.Replace(" type ", " ", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c)));

    private void Same(JProperty field, string expected, string actual) => Check(field, expected == actual, actual);

    private void Number(JProperty field, double? actual)
    {
        bool known = field.Value.Type is JTokenType.Integer or JTokenType.Float;
        Check(field, known ? actual is { } number && Math.Abs(number - (double)field.Value) < 0.011 : actual is null, actual);
    }

    private void Disks(JProperty field, HardwareProfile profile)
    {
        if (field.Value is not JArray disks)
        {
            Check(field, profile.Disks is null, profile.Disks);
            return;
        }

        bool same = profile.Disks?.Count == disks.Count;
        for (int i = 0; same && i < disks.Count; i++)
        {
            Disk disk = profile.Disks!.Value[i];
            same = profile.Origins["disks"].Contains((string)disks[i]["name"]!, StringComparison.Ordinal);

            // Where bytes are unknown to the reader, a size with a unit may stand in the sample
            same &= disks[i]["size_bytes"]!.Type != JTokenType.Integer
                || Math.Abs(disk.SizeGiB!.Value - ((double)disks[i]["size_bytes"]! / (1L << 30))) < 0.051;
            same &= (string?)disks[i]["type"] is Unknown ? disk.Kind is null or "virtual" : (string?)disks[i]["type"] == disk.Kind;
        }

        Check(field, same, profile.Disks);
    }

    private void Nics(JProperty field, HardwareProfile profile)
    {
        if (field.Value is not JArray nics)
        {
            Check(field, profile.Nics is null, profile.Nics);
            return;
        }

        bool same = profile.Nics?.Count == nics.Count;
        for (int i = 0; same && i < nics.Count; i++)
        {
            NetworkInterface nic = profile.Nics!.Value[i];
            double? speed = nics[i]["speed_mbps"]!.Type == JTokenType.Integer ? (double)nics[i]["speed_mbps"]! / 1000 : null;
            same = nic.Name == (string?)nics[i]["name"] && nic.SpeedGbps == speed;
        }

        Check(field, same, profile.Nics);
    }

    // What rests on indirect evidence may be left unknown
    private void Check(JProperty field, bool agrees, object? actual)
    {
        bool leftOpen = inferred.Contains(field.Name) && actual is null or Unknown or FeatureState.Unknown;
        bool bothControllersOpen = inferred.Contains(field.Name) && field.Name == "bmc" && actual is "Unknown, Unknown";
        if (!agrees && !leftOpen && !bothControllersOpen)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{field.Name}: expected {field.Value.ToString(Newtonsoft.Json.Formatting.None)}, but was {actual ?? "nothing"}"));
        }
    }
}
