using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Machines of the MAAS API, bare or under the name of an operation.</summary>
internal sealed class MaasFormat : ITreeFormat
{
    private const double MebibyteBytes = 1024.0 * 1024;

    public string Name => "MAAS machine";

    public int Weight => Weights.Manager;

    public Recognition Recognise(TreeNode document) => Machine(document) is null ? Recognition.None : Recognition.Machine;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode machine = Machine(document)!;
        draft.Name = NodeParts.NameOf(machine["hostname"]) ?? NodeParts.NameOf(machine["fqdn"]);

        // For example "amd64/generic"
        TreeNode? architecture = machine["architecture"];
        draft.Architecture = architecture is null ? null : draft.Stated(KnownNames.ArchitectureOf(architecture.Text?.Split('/')[0]), architecture.Quote);
        draft.Threads = draft.Count(machine["cpu_count"]);
        draft.MemoryGiB = draft.Memory(machine["memory"], MebibyteBytes);
        TreeNode? hardware = machine["hardware_info"];
        draft.Model(hardware?["cpu_model"]);
        draft.SystemVendor = draft.Text(hardware?["system_vendor"]);
        draft.SystemProduct = draft.Text(hardware?["system_product"]);
        foreach (TreeNode tag in machine["tag_names"]?.Items ?? [])
        {
            if (tag.Text == "virtual")
            {
                draft.HostedBy = draft.Stated(Hosting.Unnamed, tag.Quote);
            }
        }

        ReadNics(machine["interface_set"], draft);
        TreeNode? disks = machine["physicalblockdevice_set"];
        draft.Disks = draft.ListDisks([.. (disks?.Items ?? []).Where(d => d.IsMap).Select(Disk)], disks);
        if (machine["numanode_set"] is { IsList: true, Items.Count: > 0 } nodes)
        {
            draft.NumaNodes = draft.Stated(nodes.Items.Count, nodes.Origin);
        }

        if (machine["bios_boot_method"] is { Text: "uefi" or "uefi_amd64" or "uefi_arm64" } boot)
        {
            draft.Set(Features.Uefi, FeatureState.Enabled, boot.Quote);
        }

        FeatureId? controller = machine["power_type"]?.Text switch
        {
            "ipmi" => Features.BmcIpmi,
            "redfish" => Features.BmcRedfish,
            _ => null,
        };
        if (controller is { } feature)
        {
            draft.Set(feature, FeatureState.Enabled, machine["power_type"]!.Quote);
        }
    }

    private static TreeNode? Machine(TreeNode document)
    {
        if (IsMachine(document))
        {
            return document;
        }

        foreach (TreeNode child in document.IsMap && document.Items.Count == 1 ? document.Items : [])
        {
            return IsMachine(child) ? child : null;
        }

        return null;
    }

    private static bool IsMachine(TreeNode node) => node["system_id"] is not null && node["architecture"] is not null && node["cpu_count"] is not null;

    private static DraftDisk Disk(TreeNode disk)
    {
        bool Tagged(string word) => disk["tags"]?.Items.Any(t => t.Text == word) == true;
        return new DraftDisk(disk["name"]?.Text, disk["size"]?.Number(), null, Tagged("rotary") ? true : Tagged("ssd") ? false : null);
    }

    private static void ReadNics(TreeNode? list, MachineDraft draft)
    {
        var nics = new List<NetworkInterface>();
        TreeNode? splittable = null;
        foreach (TreeNode nic in list?.Items ?? [])
        {
            if (nic["type"]?.Text != "physical")
            {
                continue;
            }

            TreeNode? functions = nic["sriov_max_vf"];
            splittable ??= functions?.Whole() > 0 ? functions : null;
            nics.Add(NodeParts.Nic(nic["name"]?.Text,
                nic["interface_speed"]?.Number() is > 0 and { } speed ? speed : nic["link_speed"]?.Number(),
                functions?.Whole() is >= 0 and < int.MaxValue and { } count ? (int)count : null));
        }

        draft.Nics = draft.ListNics(nics, list);
        if (splittable is not null)
        {
            draft.Set(Features.SrIov, FeatureState.Unknown, $"{splittable.Quote}: an adapter can; whether virtual functions have been made is not told");
        }
    }
}
