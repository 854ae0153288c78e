using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The PCI devices of a Proxmox VE node, from its API or <c>pvesh</c>.</summary>
internal sealed class ProxmoxPciFormat : ITreeFormat
{
    public string Name => "Proxmox VE PCI list";

    public int Weight => Weights.Hypervisor;

    public Recognition Recognise(TreeNode document) => IsDevice(document) ? Recognition.Part
        : document["data"] is { IsList: true, Items.Count: > 0 } list && IsDevice(list.Items[0]) ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        foreach (TreeNode device in document["data"] is { IsList: true } list ? list.Items : [document])
        {
            if (device["iommugroup"] is { Text: { } group } source)
            {
                // A negative number means no group: the IOMMU is switched off or missing
                bool none = group.StartsWith('-');
                draft.Set(Features.Iommu, none ? FeatureState.Unknown : FeatureState.Enabled,
                    none ? $"{source.Quote}: the device is in no group" : source.Quote);
            }

            if (device["class"] is { Text: { } number } kind)
            {
                if (number.StartsWith("0x0108", StringComparison.OrdinalIgnoreCase))
                {
                    draft.Set(Features.Nvme, FeatureState.Enabled, kind.Quote);
                }
                else if (number.StartsWith("0x0c04", StringComparison.OrdinalIgnoreCase))
                {
                    draft.Set(Features.FibreChannelHba, FeatureState.Enabled, kind.Quote);
                }
            }
        }
    }

    private static bool IsDevice(TreeNode node) => node["iommugroup"] is not null && node["class"] is not null;
}
