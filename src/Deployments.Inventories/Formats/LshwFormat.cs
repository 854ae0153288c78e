using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>lshw -json</c>: the whole machine, or a list of its devices.</summary>
internal sealed class LshwFormat : ITreeFormat
{
    private const double BitsPerMegabit = 1_000_000;

    // Drivers of virtual interfaces
    private static readonly string[] SoftwareDrivers =
        ["bonding", "bridge", "tun", "veth", "dummy", "team", "openvswitch", "802.1Q VLAN Support", "macvlan", "vxlan", "ipvlan"];

    public string Name => "lshw -json";

    public int Weight => Weights.Agent;

    public Recognition Recognise(TreeNode document) => document["id"]?.Text is null || document["class"]?.Text is not { } kind ? Recognition.None
        : kind == "system" && document["children"] is not null ? Recognition.Machine
        : document["claimed"] is not null || document["physid"] is not null || document["businfo"] is not null ? Recognition.Part
        : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        if (document["class"]?.Text == "system")
        {
            draft.Name ??= document["id"]!.Text is "computer" ? null : NodeParts.NameOf(document["id"]);
            draft.SystemVendor ??= draft.Text(document["vendor"]);
            draft.SystemProduct ??= draft.Text(document["product"]);
        }

        var nodes = new List<TreeNode>();
        Flatten(document, nodes);
        ReadProcessors(document, nodes, draft);
        ReadMemory(nodes, draft);
        ReadDisks(nodes, draft);
        ReadNics(nodes, draft);
        foreach (TreeNode node in nodes)
        {
            if (node["configuration"]?["driver"] is { Text: "nvme" } driver)
            {
                draft.Set(Features.Nvme, FeatureState.Enabled, driver.Quote);
            }
            else if (node["description"] is { Text: "Fibre Channel" } description)
            {
                draft.Set(Features.FibreChannelHba, FeatureState.Enabled, description.Quote);
            }
        }
    }

    // The reader of the document limits the depth
    private static void Flatten(TreeNode node, List<TreeNode> nodes)
    {
        nodes.Add(node);
        foreach (TreeNode child in node["children"]?.Items ?? [])
        {
            if (child.IsMap)
            {
                Flatten(child, nodes);
            }
        }
    }

    private static void ReadProcessors(TreeNode root, List<TreeNode> nodes, MachineDraft draft)
    {
        TreeNode[] processors = [.. nodes.Where(n => n["class"]?.Text == "processor" && n["disabled"]?.Flag() != true)];
        if (processors.Length == 0)
        {
            return;
        }

        TreeNode first = processors[0];
        draft.Model(first["product"]);
        draft.Vendor = draft.Maker(first["vendor"]) ?? draft.Vendor;

        // If firmware does not describe the packages, lshw prints one node per thread
        if (Array.TrueForAll(processors, p => p["configuration"]?["cores"] is not null))
        {
            draft.Sockets = draft.Stated(processors.Length, first.Origin);
            draft.Cores = Sum(draft, processors, "enabledcores") ?? Sum(draft, processors, "cores");
            draft.Threads = Sum(draft, processors, "threads");
        }

        TreeNode? capabilities = first["capabilities"];
        string[] flags = [.. (capabilities?.Items ?? []).Select(c => c.Key == "x86-64" ? "lm" : c.Key).OfType<string>()];
        draft.Architecture ??= ArchitectureOf(draft, root, first, flags);
        if (flags.Length > 0 && capabilities is not null)
        {
            draft.Cpu = draft.Stated(CpuInfo.Of($"{capabilities.File}:{capabilities.Line}, capabilities of the processor", flags), capabilities.Origin);
        }
    }

    private static Statement<Architecture>? ArchitectureOf(MachineDraft draft, TreeNode root, TreeNode processor, string[] flags)
    {
        string product = processor["product"]?.Text ?? "";
        string origin = processor.Origin;
        if (flags.Contains("lm") && flags.Contains("fpu"))
        {
            return draft.Stated(Architecture.X64, $"{origin}, capabilities lm and fpu");
        }

        if (product.StartsWith("ARMv8", StringComparison.OrdinalIgnoreCase) || product.StartsWith("ARMv9", StringComparison.OrdinalIgnoreCase))
        {
            return draft.Stated(Architecture.Arm64, processor["product"]!.Quote);
        }

        if (flags.Contains("asimd") && root["width"]?.Whole() == 64)
        {
            return draft.Stated(Architecture.Arm64, $"{origin}, capability asimd on a 64-bit system");
        }

        return product.StartsWith("POWER", StringComparison.Ordinal) && root["width"]?.Whole() == 64
            && root["capabilities"]?.Items.Any(c => c.Key == "ppc64le") == true
            ? draft.Stated(Architecture.Ppc64le, processor["product"]!.Quote) : null;
    }

    private static Statement<int>? Sum(MachineDraft draft, TreeNode[] processors, string field)
    {
        long sum = 0;
        foreach (TreeNode processor in processors)
        {
            if (processor["configuration"]?[field]?.Count() is not { } count)
            {
                return null;
            }

            sum += count;
        }

        return sum <= int.MaxValue ? draft.Stated((int)sum, processors[0]["configuration"]![field]!.Origin) : null;
    }

    private static void ReadMemory(List<TreeNode> nodes, MachineDraft draft)
    {
        double bytes = 0;
        TreeNode? first = null;
        foreach (TreeNode node in nodes)
        {
            bool main = node["class"]?.Text == "memory" && string.Equals(node["description"]?.Text, "System Memory", StringComparison.OrdinalIgnoreCase);
            if (!main)
            {
                continue;
            }

            if (node["size"] is { } size && node["units"]?.Text is null or "bytes")
            {
                first ??= size;
                bytes += size.Number() ?? 0;
            }

            if (node["configuration"]?["errordetection"] is { Text: "ecc" or "multi-bit-ecc" } correction)
            {
                draft.Set(Features.EccMemory, FeatureState.Enabled, correction.Quote);
            }
        }

        draft.MemoryGiB ??= first is null ? null : draft.Stated(Sizes.GiB(bytes), first.Origin);
    }

    private static void ReadDisks(List<TreeNode> nodes, MachineDraft draft)
    {
        var disks = new List<DraftDisk>();
        TreeNode? source = null;
        foreach (TreeNode node in nodes)
        {
            TreeNode? name = First(node["logicalname"]);
            bool disk = node["class"]?.Text == "disk" && node["size"]?.Number() > 0 && name?.Text is not null
                && node["capabilities"]?["removable"] is null && !name.Text.StartsWith("/dev/sr", StringComparison.Ordinal) && node["id"]?.Text != "medium";
            if (disk)
            {
                source ??= node;
                disks.Add(new DraftDisk(name!.Text, node["size"]!.Number()));
            }
        }

        draft.Disks ??= draft.ListDisks(disks, source);
    }

    private static void ReadNics(List<TreeNode> nodes, MachineDraft draft)
    {
        var nics = new List<NetworkInterface>();
        TreeNode? source = null;
        foreach (TreeNode node in nodes)
        {
            TreeNode? name = First(node["logicalname"]);
            bool physical = node["class"]?.Text == "network" && name?.Text is not null
                && node["capabilities"]?["physical"] is not null && !SoftwareDrivers.Contains(node["configuration"]?["driver"]?.Text);
            if (physical)
            {
                source ??= node;
                bool told = node["units"]?.Text is null or "bit/s";
                nics.Add(NodeParts.Nic(name!.Text, told ? node["size"]?.Number() / BitsPerMegabit : null));
            }
        }

        draft.Nics ??= draft.ListNics(nics, source);
    }

    private static TreeNode? First(TreeNode? names) => names is { IsList: true, Items.Count: > 0 } ? names.Items[0] : names;
}
