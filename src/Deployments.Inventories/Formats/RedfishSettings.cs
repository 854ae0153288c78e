using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>
/// The names of firmware settings, by server maker. An enabled setting allows a feature; for some settings it also means that
/// the operating system uses the feature.
/// </summary>
internal static class RedfishSettings
{
    // From the attribute registries of HPE, Dell, Lenovo and Supermicro; the maker is set where only its processors have the setting
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
                draft.Set(Features.Tpm20, FeatureState.Enabled, $"{present.Quote}; {type.Quote}");
                break;
            case { Text: "PresentDisabled" } present when type?.Text is "Tpm20":
                draft.Set(Features.Tpm20, FeatureState.Disabled, $"{present.Quote}; {type.Quote}");
                break;
            case { Text: "NotPresent" } missing:
                draft.Set(Features.Tpm20, FeatureState.Absent, missing.Quote);
                break;
        }
    }

    private static void Take(FeatureId feature, string? maker, TreeNode setting, bool on, MachineDraft draft)
    {
        if (!on)
        {
            draft.Set(feature, FeatureState.Disabled, setting.Quote);
            return;
        }

        // The kernel enables AMD's IOMMU by default, Intel's only on request; and an SR-IOV setting does not prove that there is an adapter
        bool used = feature != Features.SrIov && !(feature == Features.Iommu && maker == "Intel");
        draft.Set(feature, used ? FeatureState.Enabled : FeatureState.Unknown,
            used ? setting.Quote : $"{setting.Quote}: firmware allows it; whether it is there and used is not told");
        if (maker is not null)
        {
            draft.Vendor ??= MachineDraft.Implied(maker, $"{setting.Origin}, a setting of that maker's processors");
            draft.Architecture ??= MachineDraft.Implied(Architecture.X64, $"{setting.Origin}, a setting of such processors");
        }
    }
}
