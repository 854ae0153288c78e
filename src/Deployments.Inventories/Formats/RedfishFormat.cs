using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Redfish resources: a computer system, its processors and its firmware settings.</summary>
internal sealed class RedfishFormat : ITreeFormat
{
    private const string Systems = "/Systems/";

    public string Name => "Redfish resource";

    public int Weight => Weights.Controller;

    public Recognition Recognise(TreeNode document) => KindOf(document) switch
    {
        "ComputerSystem" => Recognition.Machine,
        "Processor" or "Bios" => Recognition.Part,
        _ => Recognition.None,
    };

    // For example, "/redfish/v1/Systems/1/Processors/2" is a part of system 1; the case of the letters differs between controllers
    public string? OwnerOf(TreeNode document)
    {
        if (document["@odata.id"]?.Text is not { } path || path.IndexOf(Systems, StringComparison.OrdinalIgnoreCase) is var at && at < 0)
        {
            return null;
        }

        int end = path.IndexOf('/', at + Systems.Length);
        return (end < 0 ? path : path[..end]).ToLowerInvariant();
    }

    public void Read(TreeNode document, MachineDraft draft)
    {
        if (document["@odata.id"] is { Text: not null } id)
        {
            draft.Set(Features.BmcRedfish, FeatureState.Enabled, $"{id.Quote}: a resource that a controller answered with");
        }

        switch (KindOf(document))
        {
            case "ComputerSystem": ReadSystem(document, draft); break;
            case "Processor": ReadProcessor(document, draft); break;
            default: RedfishSettings.Read(document["Attributes"], draft); break;
        }
    }

    // For example "#ComputerSystem.v1_10_0.ComputerSystem"
    private static string? KindOf(TreeNode document)
    {
        string? type = document["@odata.type"]?.Text;
        return type is null || type[0] != '#' ? null : type[(type.LastIndexOf('.') + 1)..];
    }

    private static void ReadSystem(TreeNode system, MachineDraft draft)
    {
        draft.Name = NodeParts.NameOf(system["HostName"]);
        TreeNode? processors = system["ProcessorSummary"];
        draft.Model(processors?["Model"]);
        draft.Sockets = draft.Count(processors?["Count"]);
        draft.Cores = draft.Count(processors?["CoreCount"]);
        draft.Threads = draft.Count(processors?["LogicalProcessorCount"]);
        if (draft.Vendor is { Value: "Intel" or "AMD" } maker)
        {
            draft.Architecture = MachineDraft.Implied(Architecture.X64, $"{maker.Origin}, of which controllers know 64-bit processors only");
        }

        draft.MemoryGiB = draft.Memory(system["MemorySummary"]?["TotalSystemMemoryGiB"], Sizes.BytesPerGiB);
        draft.SystemVendor = draft.Text(system["Manufacturer"]);
        draft.SystemProduct = draft.Text(system["Model"]);
        if (system["SystemType"] is { } type)
        {
            draft.HostedBy = type.Text switch
            {
                "Physical" => draft.Stated(HardwareProfile.NotHosted, type.Quote),
                "Virtual" => draft.Stated(Hosting.Unnamed, type.Quote),
                _ => null,
            };
        }

        draft.Firmware(system["Boot"]?["BootSourceOverrideMode"]);
        foreach (TreeNode module in system["TrustedModules"]?.Items ?? [])
        {
            if (module["InterfaceType"] is { Text: "TPM2_0" } version && module["Status"]?["State"] is { } state)
            {
                draft.Set(Features.Tpm20, state.Text == "Enabled" ? FeatureState.Enabled : FeatureState.Disabled, $"{version.Quote}; {state.Quote}");
            }
        }
    }

    private static void ReadProcessor(TreeNode processor, MachineDraft draft)
    {
        if (processor["ProcessorType"]?.Text is not (null or "CPU") || processor["Status"]?["State"]?.Text == "Absent")
        {
            return;
        }

        draft.Model(processor["Model"]);
        draft.Vendor = draft.Maker(processor["Manufacturer"]) ?? draft.Vendor;
        draft.Architecture ??= draft.Architecture(processor["InstructionSet"]);
        draft.Sockets = Sum(draft, draft.Sockets, 1, processor);
        draft.Cores = Sum(draft, draft.Cores, processor["TotalCores"]?.Count(), processor["TotalCores"]);
        draft.Threads = Sum(draft, draft.Threads, processor["TotalThreads"]?.Count(), processor["TotalThreads"]);
        foreach (TreeNode characteristic in processor["Oem"]?["Hpe"]?["Characteristics"]?.Items ?? [])
        {
            if (characteristic.Text == "EnhancedVirtualization")
            {
                draft.Capable ??= draft.Stated(characteristic.Origin, characteristic.Origin);
                draft.Set(Features.HardwareVirtualization, FeatureState.Unknown,
                    $"{characteristic.Quote}: the processor has it; whether firmware has it switched on is not told");
            }
        }
    }

    private static Statement<int>? Sum(MachineDraft draft, Statement<int>? before, int? more, TreeNode? source) =>
        more is not { } count || source is null ? before
        : before is null ? draft.Stated(count, source.Origin)
        : (long)before.Value + count > int.MaxValue ? before
        : draft.Stated(before.Value + count, string.Create(CultureInfo.InvariantCulture, $"{before.Origin} and {source.File}:{source.Line}"));
}
