using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>LXD resources, from the API of LXD, from its command-line tool, or from MAAS.</summary>
internal sealed class LxdResourcesFormat : ITreeFormat
{
    public string Name => "LXD resources";

    public int Weight => Weights.Agent;

    public Recognition Recognise(TreeNode document) => Resources(document) is null ? Recognition.None : Recognition.Machine;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode resources = Resources(document)!;
        draft.Name = NodeParts.NameOf(document["environment"]?["server_name"]);
        ReadProcessors(resources["cpu"]!, draft);
        TreeNode? memory = resources["memory"];
        draft.MemoryGiB = draft.Memory(memory?["total"], 1);
        if (memory?["nodes"] is { IsList: true, Items.Count: > 0 } nodes)
        {
            draft.NumaNodes = draft.Stated(nodes.Items.Count, nodes.Origin);
        }

        if (memory?["hugepages_total"] is { } pages && memory["hugepages_size"]?.Whole() > 0 && pages.Whole() is { } bytes)
        {
            draft.Set(Features.Hugepages, bytes > 0 ? FeatureState.Enabled : FeatureState.Disabled, pages.Quote);
        }

        ReadDisks(resources["storage"]?["disks"], draft);
        ReadNics(resources["network"]?["cards"], draft);
        ReadSystem(resources["system"], draft);
    }

    private static TreeNode? Resources(TreeNode document)
    {
        foreach (TreeNode? candidate in (ReadOnlySpan<TreeNode?>)[document["metadata"], document["resources"], document])
        {
            if (candidate?["cpu"]?["sockets"] is { IsList: true } && candidate["memory"] is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    private static void ReadProcessors(TreeNode cpu, MachineDraft draft)
    {
        TreeNode list = cpu["sockets"]!;
        draft.Architecture = draft.Architecture(cpu["architecture"]);
        draft.Threads = draft.Count(cpu["total"]);
        draft.Sockets = list.Items.Count > 0 ? draft.Stated(list.Items.Count, list.Origin) : null;
        long cores = 0;
        foreach (TreeNode socket in list.Items)
        {
            // The first version of the API had counts here, and maker and model swapped
            TreeNode? model = socket["name"], vendor = socket["vendor"];
            if (model?.Text is { } name && !name.Contains(' ', StringComparison.Ordinal)
                && vendor?.Text?.Contains(' ', StringComparison.Ordinal) == true && Processor.MakerOf(name) is not null)
            {
                (model, vendor) = (vendor, model);
            }

            draft.Model(model);
            draft.Vendor = draft.Maker(vendor) ?? draft.Vendor;
            cores += socket["cores"] is { IsList: true } items ? items.Items.Count : socket["cores"]?.Count() ?? 0;
            ReadFlags(socket["cores"], draft);
        }

        draft.Cores = cores is > 0 and <= int.MaxValue ? draft.Stated((int)cores, list.Origin) : null;
        if (draft.Architecture is null && draft.Vendor is { Value: "Intel" or "AMD" } maker)
        {
            draft.Architecture = MachineDraft.Implied(Architecture.X64, $"{maker.Origin}, for which LXD has no other architecture");
        }
    }

    private static void ReadFlags(TreeNode? cores, MachineDraft draft)
    {
        foreach (TreeNode core in cores?.Items ?? [])
        {
            if (draft.Cpu is null && core["flags"] is { } flags && NodeParts.FlagsOf(flags) is { Length: > 0 } words)
            {
                draft.Cpu = draft.Stated(CpuInfo.Of($"{flags.File}:{flags.Line}, flags of the first core", words), flags.Origin);
            }
        }
    }

    private static void ReadDisks(TreeNode? list, MachineDraft draft)
    {
        var disks = new List<DraftDisk>();
        foreach (TreeNode disk in list?.Items ?? [])
        {
            if (disk["removable"]?.Flag() == true || disk["type"]?.Text is "cdrom")
            {
                continue;
            }

            string? type = disk["type"]?.Text;
            string? kind = type is "nvme" or "mmc" or "usb" or "virtio" ? (type == "virtio" ? "virtual" : type) : null;
            if (type == "nvme")
            {
                draft.Set(Features.Nvme, FeatureState.Enabled, disk["type"]!.Quote);
            }

            // LXD reports 0 rpm both for an SSD and for a disk that it knows nothing about
            disks.Add(new DraftDisk(disk["id"]?.Text, disk["size"]?.Number(), kind, disk["rpm"]?.Whole() > 0 ? true : null));
        }

        draft.Disks = draft.ListDisks(disks, list);
    }

    private static void ReadNics(TreeNode? cards, MachineDraft draft)
    {
        var nics = new List<NetworkInterface>();
        TreeNode? made = null, able = null;
        foreach (TreeNode card in cards?.Items ?? [])
        {
            TreeNode? sriov = card["sriov"];
            long? total = sriov?["maximum_vfs"]?.Whole();
            able ??= total > 0 ? sriov : null;
            made ??= sriov?["current_vfs"]?.Whole() > 0 ? sriov : null;
            foreach (TreeNode port in card["ports"]?.Items ?? [])
            {
                nics.Add(NodeParts.Nic(port["id"]?.Text, port["link_speed"]?.Number(), total is >= 0 and < int.MaxValue and { } count ? (int)count : null));
            }

            if (card["driver"]?.Text is "lpfc" or "qla2xxx")
            {
                draft.Set(Features.FibreChannelHba, FeatureState.Enabled, card["driver"]!.Quote);
            }
        }

        draft.Nics = draft.ListNics(nics, cards);
        if (made is not null)
        {
            draft.Set(Features.SrIov, FeatureState.Enabled, made["current_vfs"]!.Quote);
        }
        else if (able is not null)
        {
            draft.Set(Features.SrIov, FeatureState.Disabled, $"{able["maximum_vfs"]!.Quote}, but no virtual functions have been made");
        }
    }

    private static void ReadSystem(TreeNode? system, MachineDraft draft)
    {
        draft.SystemVendor = draft.Text(system?["vendor"]);
        draft.SystemProduct = draft.Text(system?["product"]);
        draft.HostedBy = system?["type"] switch
        {
            { Text: "physical" } type => draft.Stated(HardwareProfile.NotHosted, type.Quote),
            { Text: "virtual-machine" } type => draft.Stated(Hosting.Unnamed, type.Quote),
            _ => null,
        };
    }
}
