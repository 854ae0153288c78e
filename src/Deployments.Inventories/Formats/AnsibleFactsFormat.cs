using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Ansible facts: bare or inside the result of the setup module, with or without the prefix <c>ansible_</c>.</summary>
internal sealed class AnsibleFactsFormat : ITreeFormat
{
    private const double MebibyteBytes = 1024.0 * 1024;
    private const string Prefix = "ansible_";

    // Block devices that are software-defined, or drives with removable media
    private static readonly string[] NoDisks = ["loop", "ram", "dm-", "md", "sr", "fd", "zram", "nbd", "zd", "rbd", "drbd"];

    public string Name => "Ansible facts";

    public int Weight => Weights.Facts;

    public Recognition Recognise(TreeNode document) => document["ansible_facts"] is { IsMap: true } || document["ansible_architecture"] is not null
        ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode facts = document["ansible_facts"] ?? document;
        bool linux = Fact(facts, "system")?.Text is null or "Linux";
        draft.Name = NodeParts.NameOf(Fact(facts, "fqdn")) is { } full && full.Contains('.', StringComparison.Ordinal) ? full
            : NodeParts.NameOf(Fact(facts, "hostname")) ?? NodeParts.NameOf(Fact(facts, "nodename"));
        draft.Architecture = draft.Architecture(Fact(facts, "architecture")) ?? draft.Architecture(Fact(facts, "machine"));
        ReadProcessors(facts, linux, draft);
        draft.MemoryGiB = draft.Memory(Fact(facts, "memtotal_mb"), MebibyteBytes);
        draft.SystemVendor = draft.Text(Fact(facts, "system_vendor"));
        draft.SystemProduct = draft.Text(Fact(facts, "product_name"));
        ReadHost(facts, draft);
        ReadDisks(Fact(facts, "devices"), draft);
        ReadNics(facts, draft);
        if (Fact(facts, "fibre_channel_wwn") is { Items.Count: > 0 } names)
        {
            draft.Set(Features.FibreChannelHba, FeatureState.Enabled, names.Origin);
        }
    }

    private static TreeNode? Fact(TreeNode facts, string name) => facts[Prefix + name] ?? facts[name];

    private static void ReadProcessors(TreeNode facts, bool linux, MachineDraft draft)
    {
        // On Linux the list has a number, a maker and a model for each thread; on other systems it has models with their clock rate
        foreach (TreeNode entry in Fact(facts, "processor")?.Items ?? [])
        {
            if (entry.Text is not { } text)
            {
                continue;
            }

            if (text.Contains(' ', StringComparison.Ordinal))
            {
                int clock = text.LastIndexOf(", ", StringComparison.Ordinal);
                string model = clock > 0 && text.EndsWith("MHz", StringComparison.Ordinal) ? text[..clock] : text;
                draft.Model ??= draft.Stated(model, entry.Origin);
            }
            else if (Processor.MakerOf(text) is { } maker)
            {
                draft.Vendor ??= draft.Stated(maker, entry.Quote);
            }
        }

        if (draft.Model is { } found && Processor.MakerOf(found.Value) is { } implied)
        {
            draft.Vendor ??= MachineDraft.Implied(implied, found.Origin);
        }

        TreeNode? count = Fact(facts, "processor_count");
        draft.Threads = draft.Count(Fact(facts, "processor_vcpus"));
        if (!linux)
        {
            // On the BSDs this is the number of threads; they do not report packages
            draft.Threads ??= draft.Count(count);
            return;
        }

        draft.Sockets = draft.Count(count);
        TreeNode? cores = Fact(facts, "processor_cores");
        if (cores?.Count() is { } perSocket && draft.Sockets is { } sockets && (long)perSocket * sockets.Value <= int.MaxValue)
        {
            draft.Cores = draft.Stated(perSocket * sockets.Value, $"{cores.Origin}, for each socket");
        }
    }

    private static void ReadHost(TreeNode facts, MachineDraft draft)
    {
        if (Fact(facts, "virtualization_role") is not { } role)
        {
            return;
        }

        TreeNode? type = Fact(facts, "virtualization_type");
        if (role.Text == "guest" && type?.Text is { } name)
        {
            // A container reports its host's processors, and the facts do not show whether that host is a guest
            bool container = name is "docker" or "lxc" or "podman" or "container" or "containerd" or "openvz" or "systemd-nspawn" or "jails";
            draft.HostedBy = container ? null : draft.Stated(KnownNames.HypervisorOf(name), $"{role.Quote}; {type.Quote}");
        }
        else if (role.Text == "host")
        {
            draft.HostedBy = draft.Stated(HardwareProfile.NotHosted, role.Quote);
            if (type?.Text == "kvm")
            {
                // The kernel loads the module automatically when the processor has the flag
                draft.Set(Features.HardwareVirtualization, FeatureState.Enabled, $"{role.Quote}; {type.Quote}: the module kvm is loaded");
            }
        }
    }

    private static void ReadDisks(TreeNode? devices, MachineDraft draft)
    {
        var disks = new List<DraftDisk>();
        foreach (TreeNode device in devices is { IsMap: true } ? devices.Items : [])
        {
            double? bytes = device["sectors"]?.Number() * (device["sectorsize"]?.Number() is > 0 ? 512 : null) ?? Sizes.OfBinaryText(device["size"]?.Text);
            bool disk = device.IsMap && device.Key is { } name && !NoDisks.Any(n => name.StartsWith(n, StringComparison.Ordinal))
                && device["removable"]?.Text != "1" && bytes is not 0;
            if (disk)
            {
                disks.Add(new DraftDisk(device.Key, bytes, null, device["rotational"]?.Flag()));
            }
        }

        draft.Disks = draft.ListDisks(disks, devices);
    }

    private static void ReadNics(TreeNode facts, MachineDraft draft)
    {
        var nics = new List<NetworkInterface>();
        TreeNode? list = Fact(facts, "interfaces");
        foreach (TreeNode name in list?.Items ?? [])
        {
            // An interface without a driver of its own is virtual
            TreeNode? details = name.Text is { } text ? Fact(facts, text.Replace('-', '_').Replace('.', '_').Replace(':', '_')) : null;
            if (details?["type"]?.Text == "ether"
                && (details["module"] ?? details["pciid"]) is { Text: not ("veth" or "tun" or "bonding" or "bridge" or "dummy") })
            {
                nics.Add(NodeParts.Nic(name.Text, details["speed"]?.Number()));
            }
        }

        draft.Nics = draft.ListNics(nics, list);
    }
}
