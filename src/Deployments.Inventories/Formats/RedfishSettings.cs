using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>
/// The names that makers of servers give to firmware settings. A setting that is on allows a feature; for some settings it also means that
/// the feature is in use.
/// </summary>
internal static class RedfishSettings
{
    // HPE's, Dell's, Lenovo's and Supermicro's attribute registries; a maker is named where the setting is one maker's
    private static readonly (string[] Names, FeatureId Feature, string? Maker)[] Table =
    [
        (["IntelProcVtx", "ProcVirtualization", "Processors_IntelVirtualizationTechnology", "IntelVirtualizationTechnology", "VMX"],
         Features.HardwareVirtualization, null),
        (["ProcAmdVirtualization", "SVMMode", "Processors_SVMMode", "SvmMode", "CbsCmnCpuSvm"], Features.HardwareVirtualization, "AMD"),
        (["IntelProcVtd", "ProcVtd", "VTdSupport", "IntelVTforDirectedIO", "DevicesandIOPorts_IntelVTforDirectedIO", "IntelVTforDirectedIOVTd"],
         Features.Iommu, "Intel"),
        (["ProcAmdIoVt", "IOMMU", "Iommu", "DevicesandIOPorts_IOMMU", "IommuSupport", "CbsCmnGnbNbIOMMU"], Features.Iommu, "AMD"),
        (["Sriov", "SriovGlobalEnable", "SR_IOVSupport", "SRIOVSupport", "DevicesandIOPorts_SRIOV", "SRIOVEnable"], Features.SrIov, null),
        (["SecureBootStatus", "SecureBoot", "SecureBootEnable"], Features.SecureBoot, null),
    ];

    public static void Read(TreeNode? attributes, MachineDraft draft)
    {
        if (attributes is null)
        {
            return;
        }

        foreach ((string[] names, FeatureId feature, string? maker) in Table)
        {
            foreach (string name in names)
            {
                if (attributes[name] is { } setting && setting.Flag() is { } on)
                {
                    Take(feature, maker, setting, on, draft);
                }
            }
        }

        draft.Firmware(attributes["BootMode"]);
        TreeNode? type = attributes["TpmType"];
        switch (attributes["TpmState"])
        {
            case { Text: "PresentEnabled" } present when type?.Text is "Tpm20":
                draft.Set(Features.Tpm20, FeatureState.Enabled, $"{present.Says}; {type.Says}");
                break;
            case { Text: "PresentDisabled" } present when type?.Text is "Tpm20":
                draft.Set(Features.Tpm20, FeatureState.Disabled, $"{present.Says}; {type.Says}");
                break;
            case { Text: "NotPresent" } missing:
                draft.Set(Features.Tpm20, FeatureState.Absent, missing.Says);
                break;
        }
    }

    private static void Take(FeatureId feature, string? maker, TreeNode setting, bool on, MachineDraft draft)
    {
        if (!on)
        {
            draft.Set(feature, FeatureState.Disabled, setting.Says);
            return;
        }

        // The kernel uses AMD's IOMMU by itself, but Intel's only where it is told to; and an SR-IOV setting is no adapter
        bool used = feature != Features.SrIov && !(feature == Features.Iommu && maker == "Intel");
        draft.Set(feature, used ? FeatureState.Enabled : FeatureState.Unknown,
            used ? setting.Says : $"{setting.Says}: firmware allows it; whether it is there and used is not told");
        if (maker is not null)
        {
            draft.Vendor ??= MachineDraft.Imply(maker, $"{setting.Place}, a setting of that maker's processors");
            draft.Architecture ??= MachineDraft.Imply(Architecture.X64, $"{setting.Place}, a setting of such processors");
        }
    }
}
